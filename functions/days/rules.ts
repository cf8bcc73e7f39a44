import { minutesOf } from '../../contract/time'

/** A day is divided into cells of a quarter of an hour, numbered from midnight: 09:30 begins cell 38. */
export const minutesACell = 15
export const cellsADay = 96

const cellMilliseconds = minutesACell * 60_000

/** Hours of a day, `['08:30', '12:00']`; `24:00` ends one. */
export type Span = readonly [from: string, to: string]

/** What is known of a day: who holds a cell at which place (`38x0`), and the cells in which nothing takes place. */
export type DayBook = { held: ReadonlyMap<string, string>; off: ReadonlySet<number> }

export const nothingHeld: DayBook = { held: new Map(), off: new Set() }

export const holdOf = (cell: number, place: number) => `${cell}x${place}`

/** The cell that begins at a time or, within a quarter, the one before it. */
const cellAt = (time: string): number => Math.floor(minutesOf(time) / minutesACell)

/** The cells wholly within these hours, in order and once each. */
export function cellsIn(spans: readonly Span[]): number[] {
  const cells = spans.flatMap(([from, to]) => range(Math.ceil(minutesOf(from) / minutesACell), cellAt(to)))
  return [...new Set(cells)].sort((a, b) => a - b)
}

/** Cells as hours, those that follow one another together. */
export function spansOf(cells: Iterable<number>): [from: string, to: string][] {
  const sorted = [...new Set(cells)].sort((a, b) => a - b)
  const spans: [number, number][] = []
  for (const cell of sorted) {
    const last = spans.at(-1)
    if (last && last[1] === cell) last[1] = cell + 1
    else spans.push([cell, cell + 1])
  }
  return spans.map(([from, to]) => [timeOf(from), timeOf(to)])
}

/** The cells of something that begins with `first`. */
export const cellsFrom = (first: number, minutes: number): number[] => range(first, first + Math.ceil(minutes / minutesACell))

/** When a cell begins, for a day that begins at `midnight` (milliseconds). */
export const startOfCell = (midnight: number, cell: number): number => midnight + cell * cellMilliseconds

/** The cell that begins at this instant of a day that begins at `midnight`; undefined between two cells or on another day. */
export function cellBeginning(midnight: number, instant: number): number | undefined {
  const cell = (instant - midnight) / cellMilliseconds
  return Number.isInteger(cell) && cell >= 0 && cell < cellsADay ? cell : undefined
}

type Offer = { open: readonly number[]; places: number; book: DayBook }

/** The first place at which all of these cells are free, or undefined. */
export function freePlace({ open, places, book }: Offer, cells: readonly number[]): number | undefined {
  const offered = cells.length > 0 && cells.every((cell) => open.includes(cell) && !book.off.has(cell))
  return offered ? range(0, places).find((place) => cells.every((cell) => !book.held.has(holdOf(cell, place)))) : undefined
}

/** The cells with which something of this length could begin. */
export const freeCells = (offer: Offer, minutes: number): number[] =>
  offer.open.filter((first) => freePlace(offer, cellsFrom(first, minutes)) !== undefined)

/** Whether cells that somebody holds are still offered: inside the hours, and not off. */
export const stillOffered = ({ open, book }: Pick<Offer, 'open' | 'book'>, cells: readonly number[]): boolean =>
  cells.every((cell) => open.includes(cell) && !book.off.has(cell))

const timeOf = (cell: number) => {
  const minutes = cell * minutesACell
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
