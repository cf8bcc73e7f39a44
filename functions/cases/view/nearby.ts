import type { NearbyCase } from '../../../contract/cases/routes'
import type { StoredCase } from '../case/stored'

/** An open case as neighbours see it, without its requester and what they wrote; nobody's home is named. */
export function viewNearby(item: StoredCase, following: boolean): NearbyCase {
  const { id, number, kind, category, state, createdAt, followers } = item
  return { id, number, kind, category, state, where: item.nearWords, createdAt, followers, following }
}
