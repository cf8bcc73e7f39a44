import { types } from 'node:util'

/**
 * Node's own errors (a lost connection, a file that is not there) come from outside of jest's realm and are no `Error` in it. The
 * AWS SDK wraps what is none in an error without name and code, so that no lost connection would be tried again in a test.
 */
Object.defineProperty(Error, Symbol.hasInstance, {
  value(this: unknown, value: unknown): boolean {
    return (this === Error && types.isNativeError(value)) || Function.prototype[Symbol.hasInstance].call(this as typeof Error, value)
  },
})
