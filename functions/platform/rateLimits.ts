import type { Context } from './context'
import { refuse } from './refuse'

/** At most `most` uses per window. */
export type RateLimit = { purpose: string; most: number; windowSeconds: number }

/**
 * Counts one use by `who` in the current window; refuses TOO_MANY_REQUESTS beyond the limit. The count is a conditional update
 * in the table, so all instances of a function share it.
 */
export async function countAgainst(ctx: Context, { purpose, most, windowSeconds }: RateLimit, who: string): Promise<void> {
  const seconds = Math.floor(ctx.clock.now() / 1000)
  const window = Math.floor(seconds / windowSeconds)
  const key = { partition: `limit#${purpose}#${ctx.crypto.index(ctx.communityId, purpose, who)}`, sort: `${window}` }
  const ends = (window + 1) * windowSeconds
  const change = { set: { expiresAt: ends }, add: { used: 1 } }
  const failures = await ctx.table.transact([{ key, change, when: [['used', 'absentOrBelow', most]], named: 'limit' }], ctx.ids.secret())
  if (failures.length > 0) throw refuse('TOO_MANY_REQUESTS', { retryAfterSeconds: ends - seconds })
}
