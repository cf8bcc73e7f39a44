import type { Context } from './context'

type Reading<T> = { found: Promise<T | undefined>; until: number }

/**
 * Reads something of a community that seldom changes, and keeps it in memory for so many milliseconds. A rush reads it once; a
 * failure and what is not there (undefined) are not kept. `forget` makes this instance read it anew; others follow in time.
 */
export function remembered<T>({ milliseconds, read }: { milliseconds: number; read: (ctx: Context) => Promise<T | undefined> }) {
  const memories = new WeakMap<object, Map<string, Reading<T>>>()

  function find(ctx: Context): Promise<T | undefined> {
    const cache = memories.get(ctx.wholeTable) ?? new Map<string, Reading<T>>()
    memories.set(ctx.wholeTable, cache)
    const known = cache.get(ctx.communityId)
    if (known && known.until > ctx.clock.now()) return known.found

    const found = read(ctx)
    const forgetIt = () => void (cache.get(ctx.communityId)?.found === found && cache.delete(ctx.communityId))
    found.then((it) => it ?? forgetIt(), forgetIt)
    cache.set(ctx.communityId, { found, until: ctx.clock.now() + milliseconds })
    return found
  }

  const forget = (ctx: Context): void => void memories.get(ctx.wholeTable)?.delete(ctx.communityId)

  return { find, forget }
}
