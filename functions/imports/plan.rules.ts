import { type Building, type Compound, unitNumber } from '../../contract/places'
import { type Choices, type Compared, compare, type Tree } from './compare.rules'
import { type Grid, withBuilding } from './grids.rules'
import type { Group } from './rows.rules'
import { unitName } from './spelling.rules'

export type StoredBuilding = Building & { compoundName: string }

/** The places as they are, and as they become while a list is written. */
export type Places = { compounds: Compound[]; buildings: Map<string, StoredBuilding>; grids: Grid[] }

/** What was written for a building of the list, as it takes to undo it. */
export type Made = {
  compoundId: string
  buildingId: string
  newCompound: boolean
  newBuilding: boolean
  householdIds: string[]
  grid: { from: string | null; to: string } | null
}

/** Adds a building of the list to `places`; null if it changes nothing. */
export function add(places: Places, group: Group, choices: Choices): Made | null {
  const compared = compare(places satisfies Tree, group, choices)
  if (compared.state !== 'new' && compared.state !== 'changed') return null
  const compound = compared.compound ?? { id: nextCompoundId(places.compounds), name: group.compound, buildings: [] }
  const id = compared.building?.id ?? nextBuildingId(compound, group.building)
  const before = places.buildings.get(id) ?? { id, name: group.building, compoundName: compound.name, units: [] }
  const { building, householdIds } = withRooms(before, compared.added)
  const complete = compared.building ? compound : withBuildingIn(compound, { id, name: group.building })
  if (householdIds.length > 0 || !compared.building) places.buildings.set(id, building)
  places.compounds = [...places.compounds.filter((other) => other.id !== compound.id), complete]
  if (compared.grid) places.grids = withBuilding(places.grids, { id, compound: complete }, compared.grid.to)
  return {
    compoundId: compound.id,
    buildingId: id,
    newCompound: compared.compound === null,
    newBuilding: compared.building === null,
    householdIds,
    grid: compared.grid,
  }
}

function nextCompoundId(compounds: readonly Compound[]): string {
  const last = Math.max(0, ...compounds.map(({ id }) => Number(id.slice(1))))
  return `c${String(last + 1).padStart(2, '0')}`
}

/** `c01-b3` for 3号楼 if it is free. */
function nextBuildingId({ id, buildings }: Compound, name: string): string {
  const taken = new Set(buildings.map((building) => Number(building.id.split('-b')[1])))
  return `${id}-b${freeNumber(taken, Number(/^(\d+)号楼$/.exec(name)?.[1]))}`
}

/** The wanted number if it is free and not 0, else the lowest free one from `from` on. */
function freeNumber(taken: ReadonlySet<number>, wanted: number, from = 1): number {
  if (wanted > 0 && !taken.has(wanted)) return wanted
  let number = from
  while (taken.has(number)) number++
  return number
}

const byNumber = (one: { id: string }, other: { id: string }) => numberIn(one.id) - numberIn(other.id)
const numberIn = (id: string) => Number(/\d+$/.exec(id)?.[0])

export const withBuildingIn = (compound: Compound, building: Compound['buildings'][number]): Compound => ({
  ...compound,
  buildings: [...compound.buildings.filter(({ id }) => id !== building.id), building].sort(byNumber),
})

/** Ids of rooms that are no three or four figures begin here, where no room's own number is. */
const firstOtherRoom = 9_001

/** A building with more rooms, in the order of units and rooms. */
export function withRooms(building: StoredBuilding, added: Compared['added']): { building: StoredBuilding; householdIds: string[] } {
  const units = [...building.units]
  const householdIds: string[] = []
  for (const { unit: name, rooms } of added) {
    const at = units.findIndex((unit) => unitName(unit.name) === name)
    const households = [...(units[at]?.households ?? [])]
    const prefix = `${building.id}-${units[at] ? unitNumber(units[at]) : freeNumber(unitNumbers(units), Number(/^(\d+)单元$/.exec(name)?.[1]))}`
    for (const room of rooms) {
      const id = `${prefix}-${roomNumber(households, room)}`
      households.push({ id, room })
      householdIds.push(id)
    }
    households.sort(byNumber)
    if (at >= 0) units[at] = { name: units[at]?.name ?? name, households }
    else units.push({ name, households })
  }
  return { building: { ...building, units: units.sort((one, other) => unitNumber(one) - unitNumber(other)) }, householdIds }
}

const unitNumbers = (units: Building['units']) => new Set(units.map(unitNumber))

function roomNumber(households: Building['units'][number]['households'], room: string): string {
  const taken = new Set(households.map(({ id }) => numberIn(id)))
  if (/^[1-9]\d{2,3}$/.test(room) && !taken.has(Number(room))) return room
  return String(freeNumber(taken, 0, firstOtherRoom))
}
