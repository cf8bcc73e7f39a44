import * as z from 'zod/mini'
import { Building, Compound } from '../../../contract/places'
import { buildings, compounds, homeAt, homes } from '../../../local/community/places'

const units = buildings.flatMap((building) => building.units)
const households = units.flatMap((unit) => unit.households)

test('there are exactly 18 compounds, 48 buildings, 188 units and 2,732 households', () => {
  expect([compounds.length, buildings.length, units.length, households.length]).toEqual([18, 48, 188, 2_732])
})

test('every place has an id of its own in the form of the contract', () => {
  const parsed = { compounds: z.array(Compound).safeParse(compounds), buildings: z.array(Building).safeParse(buildings) }

  expect(parsed).toMatchObject({ compounds: { success: true }, buildings: { success: true } })
  expect(new Set(compounds.map(({ id }) => id)).size).toBe(18)
  expect(new Set(buildings.map(({ id }) => id)).size).toBe(48)
  expect(new Set(households.map(({ id }) => id)).size).toBe(2_732)
  expect(new Set(compounds.map(({ name }) => name)).size).toBe(18)
})

test('the compounds list the buildings that are there, under the same names', () => {
  const listed = compounds.flatMap(({ name, buildings: theirs }) => theirs.map((building) => ({ ...building, compoundName: name })))

  expect(listed).toEqual(buildings.map(({ id, name, compoundName }) => ({ id, name, compoundName })))
})

test('a home is said as people say it', () => {
  expect(homeAt('c01-b3-2-401').address).toBe('兴隆小区3号楼2单元401')
  expect(homes).toHaveLength(2_732)
  expect(() => homeAt('c01-b3-9-401')).toThrow('c01-b3-9-401')
})
