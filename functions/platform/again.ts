import { refuse } from './refuse'
import { pauseAfter } from './retry'

/** An attempt's result when somebody else changed what it had read before it could write. */
export const outrun = Symbol('outrun')

/**
 * The result of `attempt`, repeated while it is outrun: at once the first time, then after a short wait. Every attempt has to
 * read anew. Refuses SERVICE_BUSY when all `most` attempts were outrun.
 */
export async function again<T>(most: number, attempt: () => Promise<T | typeof outrun>): Promise<T> {
  for (let tried = 0; tried < most; tried++) {
    if (tried > 1) await pauseAfter(tried - 2)
    const result = await attempt()
    if (result !== outrun) return result
  }
  throw refuse('SERVICE_BUSY')
}
