import type { Compound } from '../../contract/places'
import { gridIn, withBuilding, withoutBuilding } from './grids.rules'
import { type Made, type Places, type StoredBuilding, withBuildingIn } from './plan.rules'
import type { Group } from './rows.rules'

/** What was taken back for a building of the list, and what stays because somebody has used it. */
export type TakenBack = { removed: { unit: string; id: string; room: string }[]; kept: { id: string; words: string }[] }

/**
 * Takes back in `places` what was made, but for homes and buildings that are `used` since. A grid is set as it was if it is still
 * what was made of it.
 */
export function takeBack(places: Places, made: Made, used: ReadonlySet<string>): TakenBack {
  const building = places.buildings.get(made.buildingId)
  const compound = places.compounds.find(({ id }) => id === made.compoundId)
  if (!building || !compound) return { removed: [], kept: [] }
  const mine = new Set(made.householdIds)
  const homes = building.units.flatMap((unit) =>
    unit.households.filter(({ id }) => mine.has(id)).map((home) => ({ unit: unit.name, ...home })),
  )
  const removed = homes.filter(({ id }) => !used.has(id))
  const kept = homes
    .filter(({ id }) => used.has(id))
    .map(({ unit, id, room }) => ({ id, words: `${building.compoundName}${building.name}${unit}${room}` }))
  const rest = without(building, new Set(removed.map(({ id }) => id)))
  const goes = made.newBuilding && rest.units.length === 0 && !used.has(building.id)
  if (made.grid && !goes && gridIn(places.grids, { id: building.id, compound }) === made.grid.to)
    places.grids = withBuilding(places.grids, { id: building.id, compound }, made.grid.from)
  if (goes) remove(places, building.id, { compound, made })
  else if (removed.length > 0) places.buildings.set(building.id, rest)
  const words = `${building.compoundName}${building.name}`
  const stays = made.newBuilding && rest.units.length === 0 && !goes ? [{ id: building.id, words }] : []
  return { removed, kept: [...kept, ...stays] }
}

function without(building: StoredBuilding, gone: ReadonlySet<string>): StoredBuilding {
  const units = building.units.map((unit) => ({ ...unit, households: unit.households.filter(({ id }) => !gone.has(id)) }))
  return { ...building, units: units.filter(({ households }) => households.length > 0) }
}

function remove(places: Places, buildingId: string, { compound, made }: { compound: Compound; made: Made }): void {
  const rest = { ...compound, buildings: compound.buildings.filter(({ id }) => id !== buildingId) }
  // A compound was new with the first of its buildings; whichever of them goes last takes it along.
  const goes = rest.buildings.length === 0 && made.newCompound
  places.buildings.delete(buildingId)
  places.compounds = places.compounds.flatMap((other) => (other.id === compound.id ? (goes ? [] : [rest]) : [other]))
  places.grids = withoutBuilding(places.grids, buildingId)
}

/** Puts homes back that somebody used while they were taken back, with their building and compound if need be. */
export function putBack(places: Places, { group, made }: { group: Group; made: Made }, homes: TakenBack['removed']): void {
  const compound = places.compounds.find(({ id }) => id === made.compoundId) ?? { id: made.compoundId, name: group.compound, buildings: [] }
  const { buildingId: id } = made
  const before = places.buildings.get(id) ?? { id, name: group.building, compoundName: compound.name, units: [] }
  const units = [...before.units]
  for (const { unit: name, id: householdId, room } of homes) {
    const at = units.findIndex((unit) => unit.name === name)
    const households = [...(units[at]?.households ?? []), { id: householdId, room }]
    if (at >= 0) units[at] = { name, households }
    else units.push({ name, households })
  }
  places.buildings.set(id, { ...before, units })
  if (compound.buildings.some((building) => building.id === id)) return
  const complete = withBuildingIn(compound, { id, name: before.name })
  places.compounds = [...places.compounds.filter((other) => other.id !== compound.id), complete]
}
