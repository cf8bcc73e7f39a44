import type { casesContract, NearbyCase } from '../../contract/cases/routes'
import type { InputOf } from '../../contract/route'
import { communityOf } from '../communities/lookup'
import { personOf } from '../people/lookup'
import { again, outrun } from '../platform/again'
import { type Caller, mustBeLoggedIn } from '../platform/caller'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { isFollower, putFollower } from './case/followers'
import { kindOf } from './case/kinds'
import { peopleConcerned } from './case/people'
import { caseEvent, findCase, writesOf } from './case/store'
import type { StoredCase } from './case/stored'
import { viewNearby } from './view/nearby'

const mostTries = 6

/** Follows a neighbour's case at a public place or on the caller's own stairwell. Following it again returns the same. */
export async function followCase(ctx: Context, input: InputOf<typeof casesContract.follow>): Promise<NearbyCase> {
  const caller = mustBeLoggedIn(ctx)
  return again(mostTries, async () => {
    const item = await findCase(ctx, input.caseId)
    if (!item) throw refuse('NOT_FOUND')
    if (peopleConcerned(item).includes(caller.id) || (await isFollower(ctx, item.id, caller.id))) return viewNearby(item, true)
    const kind = kindOf(item.kind)
    if (!kind.neighboursFollow || !isNeighbour(item, caller)) throw refuse('NOT_FOUND')
    if (!kind.states[item.state]?.open) throw refuse('CASE_OVER', { state: item.state })

    const after = { ...item, followers: item.followers + 1, version: item.version + 1 }
    const { hours } = await communityOf(ctx)
    const outcome = await commit(ctx, {
      request: { verb: 'followCase', input },
      writes: [...writesOf(ctx, { kind, before: item, after, hours }), ...putFollower(item, caller.id)],
      events: [caseEvent(after, 'joined', { audience: 'staff', facts: { relation: 'follower' } })],
    })
    return outcome.done ? viewNearby(after, true) : outrun
  })
}

// Cases on a stairwell are open to its residents, those at public places to everybody.
function isNeighbour(item: StoredCase, caller: Caller): boolean {
  const home = personOf(caller).home?.householdId.split('-').slice(0, 3).join('-')
  return item.public || (item.near !== null && home !== undefined && (home === item.near || home.startsWith(`${item.near}-`)))
}
