import type { Compound } from '../../contract/places'

/** A grid and the compounds, buildings and public places in it. */
export type Grid = { id: string; name: string; places: string[] }

type Building = { id: string; compound: Compound }

/** The grid that a building is in, by itself or with its compound. */
export const gridIn = (grids: readonly Grid[], { id, compound }: Building): string | null =>
  grids.find(({ places }) => places.includes(id) || places.includes(compound.id))?.id ?? null

/** The grids with a building in this one and in no other; a compound that was in another is listed there by its other buildings. */
export function withBuilding(grids: readonly Grid[], building: Building, to: string | null): Grid[] {
  return grids.map((grid) => {
    const without = grid.id === to ? grid.places.filter((place) => place !== building.id) : placesWithout(grid, building)
    return grid.id === to ? { ...grid, places: [...without, building.id] } : { ...grid, places: without }
  })
}

function placesWithout({ places }: Grid, { id, compound }: Building): string[] {
  const others = compound.buildings.map((each) => each.id).filter((other) => other !== id && !places.includes(other))
  return places.flatMap((place) => (place === id ? [] : place === compound.id ? others : [place]))
}

/** The grids without a building that is no more. */
export const withoutBuilding = (grids: readonly Grid[], id: string): Grid[] =>
  grids.map((grid) => ({ ...grid, places: grid.places.filter((place) => place !== id) }))
