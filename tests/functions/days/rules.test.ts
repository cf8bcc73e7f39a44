import { cellBeginning, cellsFrom, cellsIn, type DayBook, freeCells, freePlace, holdOf, spansOf } from '../../../functions/days/rules'

const book = (held: [cell: number, place: number][] = [], off: number[] = []): DayBook => ({
  held: new Map(held.map(([cell, place]) => [holdOf(cell, place), 'somebody'])),
  off: new Set(off.map(String)),
})
const midnight = Date.parse('2026-11-24T00:00:00+08:00')

test('hours are the quarters wholly within them, and quarters are hours again', () => {
  const cells = cellsIn([
    ['08:30', '09:15'],
    ['14:30', '15:00'],
  ])

  expect(cells).toEqual([34, 35, 36, 58, 59])
  expect(spansOf(cells)).toEqual([
    ['08:30', '09:15'],
    ['14:30', '15:00'],
  ])
  expect(cellsIn([['08:20', '08:50']])).toEqual([34])
  expect(spansOf(cellsIn([['00:00', '24:00']]))).toEqual([['00:00', '24:00']])
  expect(cellsIn([['12:00', '08:00']])).toEqual([])
})

test('only what begins on a quarter of this very day has a cell', () => {
  expect(cellBeginning(midnight, Date.parse('2026-11-24T09:30:00+08:00'))).toBe(38)
  expect(cellBeginning(midnight, Date.parse('2026-11-24T09:31:00+08:00'))).toBeUndefined()
  expect(cellBeginning(midnight, Date.parse('2026-11-24T09:30:01+08:00'))).toBeUndefined()
  expect(cellBeginning(midnight, Date.parse('2026-11-25T00:00:00+08:00'))).toBeUndefined()
  expect(cellBeginning(midnight, Date.parse('2026-11-23T23:45:00+08:00'))).toBeUndefined()
})

test('half an hour is free where both its quarters are free at one place', () => {
  const open = cellsIn([['08:30', '10:00']])

  const one = freeCells({ open, places: 1, book: book([[36, 0]]) }, 30)
  const two = freeCells(
    {
      open,
      places: 2,
      book: book([
        [36, 0],
        [37, 1],
      ]),
    },
    30,
  )

  expect(one).toEqual([34, 37, 38])
  // From 9:00 on one place has the first quarter and the other the second: nobody sits at two.
  expect(two).toEqual([34, 35, 37, 38])
})

test('nothing begins that would end after closing, in a break or when the place is off', () => {
  const open = cellsIn([
    ['08:30', '09:15'],
    ['09:30', '10:00'],
  ])

  expect(freeCells({ open, places: 1, book: book() }, 45)).toEqual([34])
  expect(freeCells({ open, places: 1, book: book([], [34]) }, 15)).toEqual([35, 36, 38, 39])
  expect(freePlace({ open, places: 1, book: book() }, [])).toBeUndefined()
})

test.each([
  [15, 1],
  [16, 2],
  [30, 2],
  [45, 3],
])('%i minutes take %i quarters', (minutes, count) => {
  expect(cellsFrom(34, minutes)).toHaveLength(count)
})
