import type { NearbyCase, PublicTrouble } from '../../../contract/cases/nearby'
import type { StoredCase } from '../case/stored'

/** An open case as neighbours see it, without its requester and what they wrote; nobody's home is named. */
export function viewNearby(item: StoredCase, following: boolean): NearbyCase {
  const { id, number, kind, category, state, createdAt, followers } = item
  return { id, number, kind, category, state, where: item.nearWords, createdAt, followers, following }
}

/** A public case as everybody of the community sees it, with the building or public place where it is. */
export function viewTrouble(item: StoredCase, following: boolean): PublicTrouble {
  const { place } = item
  return {
    ...viewNearby(item, following),
    buildingId: place !== null && 'buildingId' in place ? place.buildingId : null,
    venueId: place !== null && 'venueId' in place ? place.venueId : null,
  }
}
