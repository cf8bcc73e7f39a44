import { gridsIn, heldAt, rolesIn } from '../../contract/posts'
import { communityOf } from '../communities/lookup'
import type { StoredPerson } from '../people/lookup'
import { type Caller, mustBe } from '../platform/caller'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { deskId, gridFor } from '../teams/lookup'

type Settings = Awaited<ReturnType<typeof communityOf>>

/** The grid of a household; the desk for one that no grid lists. */
export function gridOf(settings: Pick<Settings, 'grids'>, householdId: string): string {
  const [compound = '', building = ''] = householdId.split('-')
  return gridFor(settings, [`${compound}-${building}`, compound]) ?? deskId
}

/** Whether the caller's duty is in this grid: a grid worker's in their own, a manager's in all. */
export const worksInGrid = ({ roles, grids }: Pick<Caller, 'roles' | 'grids'>, gridId: string) =>
  roles.includes('manager') || (roles.includes('gridWorker') && grids.includes(gridId))

/** The roles and grids of a stored person now. */
export function dutyOf(ctx: Context, { posts }: Pick<StoredPerson, 'posts'>): Pick<Caller, 'roles' | 'grids'> {
  const held = heldAt(posts, ctx.clock.now())
  return { roles: rolesIn(held), grids: gridsIn(held) }
}

/** The caller, if they may answer for a household; refuses NOT_ALLOWED. */
export async function mustKnowHousehold(ctx: Context, householdId: string): Promise<Caller> {
  const caller = mustBe(ctx, 'gridWorker', 'manager')
  if (!worksInGrid(caller, gridOf(await communityOf(ctx), householdId))) throw refuse('NOT_ALLOWED')
  return caller
}
