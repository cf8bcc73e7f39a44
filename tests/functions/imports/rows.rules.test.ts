import { type Cell, type Columns, columnsIn } from '../../../functions/imports/columns.rules'
import { listOf } from '../../../functions/imports/rows.rules'
import { headings } from '../../support/sheets'

const listIn = (...rows: Cell[][]) => listOf([headings, ...rows], columnsIn([headings]) as Columns)
const homesIn = (...rows: Cell[][]) =>
  listIn(...rows).groups.flatMap(({ compound, building, units }) =>
    units.flatMap(({ name, rooms }) => rooms.map((room) => `${compound}${building}${name}${room}`)),
  )

test('columns are found by their headings in any order and under any title, with signs and remarks', () => {
  const rows = [['2026年住户名册'], [], ['姓名', '门牌（必填）', '所属 网格', '楼栋号*', '单元号', '小区名称']]

  expect(columnsIn(rows)).toEqual({ at: 2, of: { room: 1, grid: 2, building: 3, unit: 4, compound: 5 } })
})

test('headings that are missing are named', () => {
  expect(columnsIn([['小区', '姓名']])).toEqual({ missing: ['building', 'room'] })
  expect(columnsIn([['甲', '乙']])).toEqual({ missing: ['compound', 'building', 'room'] })
})

test('empty cells are those of the row above, as in merged cells', () => {
  expect(homesIn(['兴隆小区', '1', '1', 101], [null, null, null, 102], [null, null, '2', 101], [null, '2', '1', 101])).toEqual([
    '兴隆小区1号楼1单元101',
    '兴隆小区1号楼1单元102',
    '兴隆小区1号楼2单元101',
    '兴隆小区2号楼1单元101',
  ])
})

test('another compound does not inherit a building, nor another building a unit', () => {
  const { problems, groups } = listIn(['兴隆小区', '1', '1', '101'], ['清泉苑', null, null, '101'], ['兴隆小区', '2', null, '101'])

  expect(problems).toEqual([
    { row: 3, why: 'buildingMissing' },
    { row: 4, why: 'unitMissing' },
  ])
  expect(groups).toHaveLength(1)
})

test('one home in many spellings is one home, and the rest are counted as repeated', () => {
  const { groups, repeated } = listIn(
    ['兴隆小区', '3', '2', '401'],
    ['兴隆 小区', '３号楼', '二单元', '401室'],
    ['兴隆小区', '三栋', '2门', '0401'],
  )

  expect(repeated).toBe(2)
  expect(groups).toMatchObject([{ compound: '兴隆小区', building: '3号楼', units: [{ name: '2单元', rooms: ['401'] }] }])
})

test('a row that cannot be read is named by its number in the sheet and why; empty rows are passed over', () => {
  const { problems, rows } = listIn(
    ['兴隆小区', '1', '1', '101'],
    [null, null, null, null],
    ['兴隆小区', '1', '1', null],
    ['兴隆小区', '1', '1', new Date('2026-03-02')],
    ['兴'.repeat(41), '1', '1', '101'],
  )

  expect(rows).toBe(4)
  expect(problems).toEqual([
    { row: 4, why: 'roomMissing' },
    { row: 5, why: 'isDate' },
    { row: 6, why: 'tooLong' },
  ])
})

test('a list without a column for units is of buildings that have one', () => {
  const columns = columnsIn([['小区', '楼号', '户']]) as Columns

  expect(
    listOf(
      [
        ['小区', '楼号', '户'],
        ['兴隆小区', '1', '101'],
      ],
      columns,
    ).groups,
  ).toMatchObject([{ units: [{ name: '1单元', rooms: ['101'] }] }])
})

test('all grids that the rows of a building name are kept, once each', () => {
  const { groups } = listIn(
    ['兴隆小区', '1', '1', '101', '第一网格'],
    ['兴隆小区', '1', '1', '102', '1号网格'],
    ['兴隆小区', '1', '1', '103', '第二网格'],
  )

  expect(groups[0]?.grids).toEqual([
    { name: '第一网格', row: 2 },
    { name: '第二网格', row: 4 },
  ])
})

test('more than 1,000 rooms in a building are not read', () => {
  const { problems } = listIn(...Array.from({ length: 1_001 }, (_, at): Cell[] => ['兴隆小区', '1', '1', `户${at}`]))

  expect(problems).toEqual([{ row: 1_002, why: 'tooMany' }])
})

test('a list of ten thousand compounds is read in a moment, so that it can be refused', () => {
  const rows = Array.from({ length: 10_000 }, (_, at) => [`甲${at}街`, '1', '1', '101'])
  const begun = performance.now()

  expect(listIn(...rows).groups).toHaveLength(10_000)
  // It took minutes when each new compound was compared with all before it.
  expect(performance.now() - begun).toBeLessThan(5_000)
})
