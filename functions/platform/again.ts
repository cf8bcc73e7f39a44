import { refuse } from './refuse'
import { pauseAfter } from './retry'

/** What an attempt answers when somebody else changed between its reading and its writing what it relied on. */
export const outrun = Symbol('outrun')

/**
 * The result of `attempt`, made again while somebody else is quicker: at once the first time, then after a little while. Each
 * attempt has to read anew. Refuses SERVICE_BUSY when `most` attempts were outrun.
 */
export async function again<T>(most: number, attempt: () => Promise<T | typeof outrun>): Promise<T> {
  for (let tried = 0; tried < most; tried++) {
    if (tried > 1) await pauseAfter(tried - 2)
    const result = await attempt()
    if (result !== outrun) return result
  }
  throw refuse('SERVICE_BUSY')
}
