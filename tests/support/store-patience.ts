// A project of jest's can't set a timeout of its own; two cores and a store in Java want more than five seconds.
jest.setTimeout(30_000)
