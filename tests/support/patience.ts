// A project of jest's can't set a timeout of its own; a store in Java or a browser, on cores that others use as well, want more than
// five seconds. A walk takes some seconds: what waits in vain within it says so long before this.
jest.setTimeout(180_000)
