import type { NearbyCase } from '../../contract/cases/nearby'
import type { casesContract } from '../../contract/cases/routes'
import type { InputOf } from '../../contract/route'
import { personOf } from '../people/lookup'
import { locate } from '../places/lookup'
import { mustBeLoggedIn } from '../platform/caller'
import type { Context } from '../platform/context'
import { countAgainst } from '../platform/rateLimits'
import { isFollower } from './case/followers'
import { kindOf } from './case/kinds'
import { isNeighbour, isOwn } from './case/people'
import { findNear } from './case/store'
import { viewNearby } from './view/nearby'

const limit = { purpose: 'nearby', most: 60, windowSeconds: 600 }

/**
 * Open cases outside anybody's home at the same place, stairwell or building, and those in homes on the stairwell of the caller's
 * own confirmed home, of kinds that neighbours may know of; nobody's home is named.
 */
export async function nearbyCases(
  ctx: Context,
  { kind, place }: InputOf<typeof casesContract.nearby>,
): Promise<{ items: NearbyCase[]; next: null }> {
  const caller = mustBeLoggedIn(ctx)
  await countAgainst(ctx, limit, caller.id)
  const { name, neighboursFollow } = kindOf(kind)
  const { near, within } = await locate(ctx, place)
  if (!neighboursFollow) return { items: [], next: null }
  const around = [...new Set([near, ...within.filter((place) => near.startsWith(`${place}-`) && place.includes('-'))])]
  const person = personOf(caller)
  const found = (await Promise.all(around.map((each) => findNear(ctx, name, each)))).flat()
  const known = found.filter((item) => isNeighbour(item, person) || isOwn(item, caller))
  const items = await Promise.all(
    known.map(async (item) => viewNearby(item, isOwn(item, caller) || (await isFollower(ctx, item.id, caller.id)))),
  )
  return { items, next: null }
}
