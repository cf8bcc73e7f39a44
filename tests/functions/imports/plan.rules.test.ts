import fc from 'fast-check'
import type { Cell, Columns } from '../../../functions/imports/columns.rules'
import { columnsIn } from '../../../functions/imports/columns.rules'
import { compare, compareList, summarise } from '../../../functions/imports/compare.rules'
import { gridIn, withBuilding } from '../../../functions/imports/grids.rules'
import { add, type Places } from '../../../functions/imports/plan.rules'
import { listOf } from '../../../functions/imports/rows.rules'
import { takeBack } from '../../../functions/imports/takeBack.rules'
import { headings } from '../../support/sheets'

const groupsOf = (...rows: Cell[][]) => listOf([headings, ...rows], columnsIn([headings]) as Columns).groups

const placesNow = (): Places => ({
  compounds: [{ id: 'c01', name: '兴隆小区', buildings: [{ id: 'c01-b3', name: '3号楼' }] }],
  buildings: new Map([
    [
      'c01-b3',
      {
        id: 'c01-b3',
        name: '3号楼',
        compoundName: '兴隆小区',
        units: [{ name: '2单元', households: [{ id: 'c01-b3-2-401', room: '401' }] }],
      },
    ],
  ]),
  grids: [
    { id: 'grid-1', name: '第一网格', places: ['c01', 'square'] },
    { id: 'grid-2', name: '第二网格', places: [] },
  ],
})

const compareNow = (rows: Cell[][], choices = {}) => groupsOf(...rows).map((group) => compare(placesNow(), group, choices))

test('what is there is equal, in whatever spelling', () => {
  expect(compareNow([['兴隆 小区', '三栋', '2', '0401']])).toMatchObject([{ state: 'equal', equal: 1, added: [], doubts: [] }])
})

test('a room that is missing makes a building a changed one, and a building or compound that is missing a new one', () => {
  expect(
    compareNow([
      ['兴隆小区', '3', '2', '402'],
      ['兴隆小区', '4', '1', '101'],
      ['清泉苑', '1', '1', '101'],
    ]),
  ).toMatchObject([
    { state: 'changed', added: [{ unit: '2单元', rooms: ['402'] }] },
    { state: 'new', building: null, compound: { id: 'c01' } },
    { state: 'new', compound: null },
  ])
})

test('compounds beyond the most there may be are named before anything is written', () => {
  const places = placesNow()
  places.compounds.push(...Array.from({ length: 298 }, (_, at) => ({ id: `c${at + 10}`, name: `甲${at}街`, buildings: [] })))
  const groups = groupsOf(['清泉苑', '1', '1', '101'], ['水语清城', '1', '1', '101'], ['清泉苑', '2', '1', '101'])

  const { added, problems, places: states } = summarise(compareList(places, groups, {}))

  expect(added).toMatchObject({ compounds: 1, buildings: 2, households: 2 })
  expect([problems, states.out]).toEqual([[{ row: 3, why: 'tooMany' }], 1])
})

test('an empty grid changes none, the same changes none, and another one moves the building', () => {
  const [empty, same, other] = [null, '第一网格', '2'].flatMap((grid) => compareNow([['兴隆小区', '3', '2', '401', grid]]))

  expect([empty?.grid, same?.grid, other?.grid]).toEqual([null, null, { from: 'grid-1', to: 'grid-2' }])
  expect(other?.state).toBe('changed')
})

test('an unknown grid is named with its row, and the homes are read all the same', () => {
  expect(compareNow([['兴隆小区', '3', '2', '402', '第九网格']])).toMatchObject([
    { state: 'changed', grid: null, problems: [{ row: 2, why: 'gridUnknown' }] },
  ])
})

test('a compound like an existing one is one doubt for all its buildings, and changes nothing until it is settled', () => {
  const rows: Cell[][] = [
    ['兴隆', '3', '2', '402'],
    ['兴隆', '4', '1', '101'],
  ]

  const { doubts, added, doubtful } = summarise(compareNow(rows))

  expect(doubts).toMatchObject([{ id: 'c0', kind: 'compound', about: '兴隆', choice: null, households: 2, row: 2 }])
  expect(doubts[0]?.choices.map(({ id }) => id)).toEqual(['c01', 'new', 'out'])
  expect([added.households, doubtful]).toEqual([0, 2])
  expect(compareNow(rows, { c0: 'c01' })).toMatchObject([{ state: 'changed', building: { id: 'c01-b3' } }, { state: 'new' }])
  expect(compareNow(rows, { c0: 'new' })).toMatchObject([{ state: 'new', compound: null }, { state: 'new' }])
  expect(compareNow(rows, { c0: 'out' })).toMatchObject([{ state: 'out' }, { state: 'out' }])
  expect(compareNow(rows, { c0: 'c99' })).toMatchObject([{ state: 'doubtful' }, { state: 'doubtful' }])
})

test('a building that the list puts into two grids stays in its own until one is chosen', () => {
  const rows: Cell[][] = [
    ['兴隆小区', '3', '2', '401', '第一网格'],
    ['兴隆小区', '3', '2', '401', '第二网格'],
  ]

  expect(compareNow(rows)).toMatchObject([{ state: 'equal', grid: null, doubts: [{ id: 'g0', kind: 'grids' }] }])
  expect(compareNow(rows, { g0: 'grid-2' })).toMatchObject([{ grid: { from: 'grid-1', to: 'grid-2' } }])
  expect(compareNow(rows, { g0: 'out' })).toMatchObject([{ grid: null }])
})

test('a building that leaves the grid of its compound leaves the others where they are', () => {
  const compound = { id: 'c01', name: '兴隆小区', buildings: ['c01-b1', 'c01-b2', 'c01-b3'].map((id) => ({ id, name: id })) }
  const grids = withBuilding(placesNow().grids, { id: 'c01-b2', compound }, 'grid-2')

  expect(compound.buildings.map(({ id }) => gridIn(grids, { id, compound }))).toEqual(['grid-1', 'grid-2', 'grid-1'])
  expect(grids[0]?.places).toContain('square')
})

test('new ids tell units and rooms where they can, and never repeat one', () => {
  const places = placesNow()
  for (const group of groupsOf(['清泉苑', '12', '3', '401'], ['清泉苑', '12', '东门', '东户'], ['清泉苑', 'A座', '3', '1101']))
    add(places, group, {})

  expect(places.compounds[1]).toEqual({
    id: 'c02',
    name: '清泉苑',
    buildings: [
      { id: 'c02-b1', name: 'A座' },
      { id: 'c02-b12', name: '12号楼' },
    ],
  })
  expect(places.buildings.get('c02-b12')?.units).toEqual([
    { name: '东门', households: [{ id: 'c02-b12-1-9001', room: '东户' }] },
    { name: '3单元', households: [{ id: 'c02-b12-3-401', room: '401' }] },
  ])
  expect(places.buildings.get('c02-b1')?.units[0]?.households[0]?.id).toBe('c02-b1-3-1101')
})

const row = fc.tuple(
  fc.constantFrom('兴隆小区', '清泉苑', '荷香园'),
  fc.constantFrom('1', '3号楼', '三栋', 'A座'),
  fc.constantFrom('1', '二单元', '东门'),
  fc.constantFrom('101', '401室', '东户', '7'),
  fc.constantFrom(null, '1', '第二网格'),
)

test('whatever the list, once it is written there is nothing new in it, and taking it back leaves what was', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
      const groups = groupsOf(...rows)
      const places = placesNow()
      const made = groups.map((group) => add(places, group, {}))

      const again = summarise(groups.map((group) => compare(places, group, {})))
      expect(again.added).toEqual({ compounds: 0, buildings: 0, households: 0, grids: 0 })
      const ids = [...places.buildings.values()].flatMap(({ units }) => units.flatMap(({ households }) => households.map(({ id }) => id)))
      expect(new Set(ids).size).toBe(ids.length)

      for (const one of [...made].reverse()) if (one) takeBack(places, one, new Set())
      const before = placesNow()
      expect(places.compounds).toEqual(before.compounds)
      expect(places.buildings).toEqual(before.buildings)
      const compound = before.compounds[0] as Places['compounds'][number]
      expect(gridIn(places.grids, { id: 'c01-b3', compound })).toBe('grid-1')
    }),
    { numRuns: 300, seed: 41 },
  )
})

test('a home that somebody uses stays when the list is taken back, with its building and compound', () => {
  const places = placesNow()
  const made = groupsOf(['清泉苑', '1', '1', '101'], ['清泉苑', '1', '1', '102'], ['清泉苑', '2', '1', '101']).flatMap(
    (group) => add(places, group, {}) ?? [],
  )

  const taken = [...made].reverse().map((one) => takeBack(places, one, new Set(['c02-b1-1-102'])))

  expect(taken.flatMap(({ kept }) => kept)).toEqual([{ id: 'c02-b1-1-102', words: '清泉苑1号楼1单元102' }])
  expect(places.compounds[1]?.buildings).toEqual([{ id: 'c02-b1', name: '1号楼' }])
  expect(places.buildings.get('c02-b1')?.units).toEqual([{ name: '1单元', households: [{ id: 'c02-b1-1-102', room: '102' }] }])
})
