import { communityOf } from '../communities/lookup'
import { mustBe } from '../platform/caller'
import type { Context } from '../platform/context'
import { deskId } from '../teams/lookup'
import { findClaims } from './store'

/** Counting stops here: more than this is many. */
const most = 100

/** How many homes wait for the caller to be confirmed: in their grids, or for a manager in all and in none. */
export async function countClaims(ctx: Context): Promise<{ count: number; more: boolean }> {
  const { roles, grids } = mustBe(ctx, 'gridWorker', 'manager')
  const all = roles.includes('manager') ? [...(await communityOf(ctx)).grids.map(({ id }) => id), deskId] : grids
  const pages = await Promise.all(all.map((gridId) => findClaims(ctx, gridId, { limit: most })))
  const count = pages.reduce((sum, { claims }) => sum + claims.length, 0)
  return { count: Math.min(count, most), more: count > most || pages.some(({ last }) => last !== undefined) }
}
