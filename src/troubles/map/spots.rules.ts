import type { PublicTrouble } from '../../../contract/cases/nearby'
import type { Compound } from '../../../contract/places'

/** A compound with its buildings and yards, or all other public places together, and what is open there. */
export interface Spot {
  id: string
  /** Null for the public places, which have no name in common. */
  name: string | null
  items: PublicTrouble[]
  /** Its buildings or places in order, with the number of open cases at each. */
  parts: { id: string; building: boolean; count: number }[]
}

interface Tree {
  compounds: readonly Compound[]
  venues: readonly { id: string; name: string }[]
}

/** @internal */
export const venuesId = 'venues'

/** The compounds of a community in order, then its other public places; every case is in one of them. */
export function spotsOf({ compounds, venues }: Tree, items: readonly PublicTrouble[]): Spot[] {
  // A yard is named by its compound: 兴隆小区院心.
  const yardsOf = ({ name }: Compound) => venues.filter((venue) => venue.name.startsWith(name))
  const inYards = new Set(compounds.flatMap(yardsOf).map(({ id }) => id))
  const ofCompounds = compounds.map((compound): Spot => {
    const yards = yardsOf(compound).map(({ id }) => id)
    const here = items.filter(({ buildingId, venueId }) => buildingId?.startsWith(`${compound.id}-`) || yards.includes(venueId ?? ''))
    const parts = [...compound.buildings.map(({ id }) => partOf(id, true, here)), ...yards.map((id) => partOf(id, false, here))]
    return { id: compound.id, name: compound.name, items: here, parts }
  })
  const outside = items.filter(({ venueId }) => venueId !== null && !inYards.has(venueId))
  const others = venues.filter(({ id }) => !inYards.has(id))
  if (others.length === 0 && outside.length === 0) return ofCompounds
  const parts = others.map(({ id }) => partOf(id, false, outside))
  return [...ofCompounds, { id: venuesId, name: null, items: outside, parts }]
}

const partOf = (id: string, building: boolean, items: readonly PublicTrouble[]) => ({
  id,
  building,
  count: items.filter(({ buildingId, venueId }) => (building ? buildingId : venueId) === id).length,
})

const levels = [1, 3, 6] as const

/** How large and dark a place is drawn: 0 for nothing open, then from one, from three and from six on. */
export const levelOf = (count: number): number => levels.filter((least) => count >= least).length
