import type { NearbyCase } from '../../contract/cases/nearby'
import type { casesContract } from '../../contract/cases/routes'
import type { InputOf } from '../../contract/route'
import { communityOf } from '../communities/lookup'
import { personOf } from '../people/lookup'
import { again, outrun } from '../platform/again'
import { mustBeLoggedIn } from '../platform/caller'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { isFollower, putFollower } from './case/followers'
import { kindOf } from './case/kinds'
import { isNeighbour, isOwn } from './case/people'
import { caseEvent, findCase, writesOf } from './case/store'
import { viewNearby } from './view/nearby'

const mostTries = 6

/** Follows a case outside anybody's home or on the stairwell of the caller's confirmed home. Following it again returns the same. */
export async function followCase(ctx: Context, input: InputOf<typeof casesContract.follow>): Promise<NearbyCase> {
  const caller = mustBeLoggedIn(ctx)
  return again(mostTries, async () => {
    const item = await findCase(ctx, input.caseId)
    if (!item) throw refuse('NOT_FOUND')
    if (isOwn(item, caller) || (await isFollower(ctx, item.id, caller.id))) return viewNearby(item, true)
    const kind = kindOf(item.kind)
    if (!kind.neighboursFollow || !isNeighbour(item, personOf(caller))) throw refuse('NOT_FOUND')
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
