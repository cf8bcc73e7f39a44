import type { casesContract, NearbyCase } from '../../contract/cases/routes'
import type { InputOf } from '../../contract/route'
import { locate } from '../places/lookup'
import { mustBeLoggedIn } from '../platform/caller'
import type { Context } from '../platform/context'
import { isFollower } from './case/followers'
import { kindOf } from './case/kinds'
import { peopleConcerned } from './case/people'
import { findNear } from './case/store'
import { viewNearby } from './view/nearby'

/**
 * Open cases on the same stairwell, in the building's common parts or at the same public place, of kinds that neighbours may
 * know of; nobody's home is named.
 */
export async function nearbyCases(
  ctx: Context,
  { kind, place }: InputOf<typeof casesContract.nearby>,
): Promise<{ items: NearbyCase[]; next: null }> {
  const caller = mustBeLoggedIn(ctx)
  const { name, neighboursFollow } = kindOf(kind)
  const { near, within } = await locate(ctx, place)
  if (!neighboursFollow) return { items: [], next: null }
  const around = [...new Set([near, ...within.filter((place) => near.startsWith(`${place}-`) && place.includes('-'))])]
  const found = (await Promise.all(around.map((each) => findNear(ctx, name, each)))).flat()
  const items = await Promise.all(
    found.map(async (item) => viewNearby(item, peopleConcerned(item).includes(caller.id) || (await isFollower(ctx, item.id, caller.id)))),
  )
  return { items, next: null }
}
