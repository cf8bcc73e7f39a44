import type { PublicTrouble } from '../../../contract/cases/nearby'
import type { Compound } from '../../../contract/places'

/** A compound with its buildings, or all public places together, and what is open there. */
export interface Spot {
  id: string
  /** Null for the public places, which have no name in common. */
  name: string | null
  items: PublicTrouble[]
  /** Its buildings or places in order, with the number of open cases at each. */
  parts: { id: string; count: number }[]
}

interface Tree {
  compounds: readonly Compound[]
  venues: readonly { id: string }[]
}

/** @internal */
export const venuesId = 'venues'

/** The compounds of a community in order, then its public places; every case is in exactly one of them, or in none that is known. */
export function spotsOf({ compounds, venues }: Tree, items: readonly PublicTrouble[]): Spot[] {
  const part = (id: string, key: 'buildingId' | 'venueId') => ({ id, count: items.filter((item) => item[key] === id).length })
  const ofCompounds = compounds.map(({ id, name, buildings }) => ({
    id,
    name,
    items: items.filter(({ buildingId }) => buildingId?.startsWith(`${id}-`)),
    parts: buildings.map((building) => part(building.id, 'buildingId')),
  }))
  const outside = items.filter(({ venueId }) => venueId !== null)
  if (venues.length === 0 && outside.length === 0) return ofCompounds
  return [...ofCompounds, { id: venuesId, name: null, items: outside, parts: venues.map(({ id }) => part(id, 'venueId')) }]
}

const levels = [1, 3, 6] as const

/** How large and dark a place is drawn: 0 for nothing open, then from one, from three and from six on. */
export const levelOf = (count: number): number => levels.filter((least) => count >= least).length
