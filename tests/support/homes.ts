import type { Address, HomeState } from '../../contract/people'
import type { Post } from '../../contract/posts'
import { putClaim } from '../../functions/homes/store'
import { homeIn } from './cases'
import type { Someone, World } from './world'

/** Somebody with a home, which their household and the list of its grid know of. */
export async function aClaimant(
  world: World,
  {
    name = '郭亮',
    home = homeIn(1, '102'),
    state = 'claimed',
    posts,
  }: { name?: string; home?: Address; state?: HomeState; posts?: Post[] } = {},
): Promise<Someone> {
  const someone = await world.someone({ name, phone: '13900000010', home: { ...home, state }, posts })
  const claim = { ...home, state, personId: someone.person.id, gridId: 'grid-1', claimedAt: new Date(world.clock.now()).toISOString() }
  await world.ctx.table.transact([putClaim(world.ctx, claim)], world.services.ids.secret())
  return someone
}
