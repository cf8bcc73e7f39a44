import { contract } from '../../contract/contract'
import { areas, deliveries, sweeps } from '../../functions/areas'
import type { Area } from '../../functions/platform/area'
import { allRoutes } from '../support/routes'

const lines: [string, Area][] = Object.entries(areas)
const events = lines.flatMap(([, area]) => Object.values(area.events ?? {}))

test('every route of the contract is one of its area’s, and no area has others', () => {
  const namesOf = (of: object) => Object.fromEntries(Object.entries(of).map(([area, verbs]) => [area, Object.keys(verbs).sort()]))

  expect(namesOf(allRoutes)).toEqual(namesOf(contract))
})

test('every delivery is of a declared event', () => {
  const types = events.map(({ type }) => type)

  expect(deliveries.map(({ type }) => type).filter((type) => !types.includes(type))).toEqual([])
})

test('no two deliveries of an event share a name, which is a plain word', () => {
  const names = deliveries.map(({ type, name }) => `${type} ${name}`)

  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  expect(deliveries.map(({ name }) => name).filter((name) => !/^[a-zA-Z]+$/.test(name))).toEqual([])
})

test('no two events share a type, and no two sweeps a name', () => {
  const types = events.map(({ type }) => type)
  const names = sweeps.map(({ name }) => name)

  expect(new Set(types).size).toBe(types.length)
  expect(new Set(names).size).toBe(names.length)
})
