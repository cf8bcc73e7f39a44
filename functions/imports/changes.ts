import { changeGrids, type GridsNow, gridsNow } from '../communities/doors'
import { type BuildingNow, type CompoundNow, changeBuilding, changeCompound, placesNow } from '../places/doors'
import { ofBuilding, placeEvents } from '../places/events'
import type { Context } from '../platform/context'
import { type NewEvent, newEvent } from '../platform/events'
import type { Write } from '../platform/write'
import { type Grid, gridIn } from './grids.rules'
import type { Places } from './plan.rules'

/** Places as they were read, and a copy for the rules to change. */
export type Draft = { before: { compounds: CompoundNow[]; buildings: BuildingNow[]; grids: GridsNow }; places: Places }

/** Reads the compounds, their wanted buildings and the grids. */
export async function draftOf(ctx: Context, wanted: (compound: CompoundNow) => boolean): Promise<Draft> {
  const [{ compounds, buildings }, grids] = await Promise.all([placesNow(ctx, wanted), gridsNow(ctx)])
  const places = { compounds, buildings: new Map(buildings.map((building) => [building.id, building])), grids: grids.grids }
  return { before: { compounds, buildings, grids }, places }
}

/** The writes by which a draft becomes what is: only what changed, each on condition that it is still what was read. */
export function writesOf({ before, places }: Draft): Write[] {
  return [
    ...changed(before.compounds, new Map(places.compounds.map((each) => [each.id, each]))).map(([was, is]) => changeCompound(was, is)),
    ...changed(before.buildings, places.buildings).map(([was, is]) => changeBuilding(was, is)),
    ...(places.grids === before.grids.grids ? [] : [changeGrids(before.grids, places.grids)]),
  ]
}

function changed<S extends { id: string }, T extends { id: string }>(
  before: readonly S[],
  after: ReadonlyMap<string, T>,
): [was: S | undefined, is: T | undefined][] {
  const known = new Map(before.map((each) => [each.id, each]))
  const gone = before.filter(({ id }) => !after.has(id)).map((was): [S, undefined] => [was, undefined])
  const others = [...after.values()].flatMap((is): [S | undefined, T][] => {
    const was = known.get(is.id)
    return (was as unknown) === is ? [] : [[was, is]]
  })
  return [...gone, ...others]
}

/** An event for each building whose grid is another one now. */
export function gridEvents({ before, places }: Draft, buildings: readonly { buildingId: string; compoundId: string }[]): NewEvent[] {
  if (places.grids === before.grids.grids) return []
  const gridOf = (grids: readonly Grid[], compounds: Places['compounds'], { buildingId, compoundId }: (typeof buildings)[number]) =>
    gridIn(grids, {
      id: buildingId,
      compound: compounds.find(({ id }) => id === compoundId) ?? { id: compoundId, name: '', buildings: [] },
    })
  return buildings.flatMap((building) => {
    const from = gridOf(before.grids.grids, before.compounds, building)
    const to = gridOf(places.grids, places.compounds, building)
    return from === to ? [] : [newEvent(placeEvents.regridded, { ...ofBuilding(building.buildingId), facts: { from, to } })]
  })
}
