import { type Building, type Compound, unitNumber } from '../contract/places'

type Places = (Omit<Compound, 'buildings'> & { buildings: Building[] })[]

/**
 * What is wrong with the places of a community's file, each with the place's name: an id given twice, a unit without a household, or
 * a household whose id is not of its building and unit.
 */
export function mistakesIn(compounds: Places): string[] {
  const buildings = compounds.flatMap((compound) => compound.buildings.map((building) => ({ ...building, compound })))
  return [
    ...twice(compounds.map(({ id, name }) => [id, name])),
    ...twice(buildings.map(({ id, name, compound }) => [id, `${compound.name}${name}`])),
    ...buildings.flatMap(({ compound, ...building }) => [
      ...(building.id.startsWith(`${compound.id}-`)
        ? []
        : [`${compound.name}${building.name}: ${building.id} is no building of ${compound.id}`]),
      ...mistakesInBuilding(building, `${compound.name}${building.name}`),
    ]),
  ]
}

function mistakesInBuilding({ id, units }: Building, words: string): string[] {
  const empty = units.filter(({ households }) => households.length === 0).map(({ name }) => `${words}${name}: has no household`)
  const filled = units.filter(({ households }) => households.length > 0)
  const households = filled.flatMap((unit) => unit.households.map((household) => ({ ...household, unit })))
  const strays = households.filter((household) => !household.id.startsWith(`${id}-${unitNumber(household.unit)}-`))
  return [
    ...empty,
    ...strays.map(({ id: stray, unit, room }) => `${words}${unit.name}${room}: ${stray} is of another building or unit`),
    ...twice(filled.map((unit) => [`${id}-${unitNumber(unit)}`, `${words}${unit.name}`])),
    ...twice(households.map((household) => [household.id, `${words}${household.unit.name}${household.room}`])),
  ]
}

function twice(named: [id: string, words: string][]): string[] {
  const seen = new Set<string>()
  return named.flatMap(([id, words]) => (seen.size === seen.add(id).size ? [`${words}: ${id} is given twice`] : []))
}
