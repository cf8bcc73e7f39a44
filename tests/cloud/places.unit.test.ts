import { mistakesIn } from '../../cloud/places'

const household = (id: string, room: string) => ({ id, room })
const placesOf = (...units: { name: string; households: { id: string; room: string }[] }[]) => [
  { id: 'c01', name: '东苑', buildings: [{ id: 'c01-b1', name: '1号楼', units }] },
]

test('units need not begin with 1 nor have numbers for names', () => {
  const second = { name: '2单元', households: [household('c01-b1-2-101', '101')] }
  const other = { name: '乙单元', households: [household('c01-b1-3-101', '-101')] }

  expect(mistakesIn(placesOf(second, other))).toEqual([])
})

test('a household or a unit given twice is named', () => {
  const room = household('c01-b1-1-101', '101')

  expect(mistakesIn(placesOf({ name: '1单元', households: [room, room] }))).toEqual(['东苑1号楼1单元101: c01-b1-1-101 is given twice'])
  expect(
    mistakesIn(placesOf({ name: '1单元', households: [room] }, { name: '甲单元', households: [household('c01-b1-1-102', '102')] })),
  ).toEqual(['东苑1号楼甲单元: c01-b1-1 is given twice'])
})

test('a household of another building or unit, a unit of nobody, and a building of another compound are named', () => {
  const units = [
    { name: '1单元', households: [household('c01-b1-1-101', '101'), household('c01-b2-1-102', '102')] },
    { name: '2单元', households: [] },
  ]

  expect(mistakesIn(placesOf(...units))).toEqual([
    '东苑1号楼2单元: has no household',
    '东苑1号楼1单元102: c01-b2-1-102 is of another building or unit',
  ])
  expect(mistakesIn([{ id: 'c02', name: '西苑', buildings: [{ id: 'c01-b1', name: '1号楼', units: [] }] }])).toEqual([
    '西苑1号楼: c01-b1 is no building of c02',
  ])
})
