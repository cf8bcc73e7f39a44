import { minutesOf } from '../../contract/time'

/** A day is divided into cells of a quarter of an hour, numbered from midnight: 09:30 begins cell 38. */
export const minutesACell = 15
export const cellsADay = 96

const cellMilliseconds = minutesACell * 60_000

/** Hours of a day, `['08:30', '12:00']`; `24:00` ends one. */
export type Span = readonly [from: string, to: string]

/**
 * What is known of a day: who holds a cell at which place (`38x0`), and what is off: a cell at every place (`38`) or at one
 * (`38x0`).
 */
export type DayBook = { held: ReadonlyMap<string, string>; off: ReadonlySet<string> }

export const nothingHeld: DayBook = { held: new Map(), off: new Set() }

export const holdOf = (cell: number, place: number) => `${cell}x${place}`

/** How a cell is off at a place, or at every place. */
export const offOf = (cell: number, place?: number) => (place === undefined ? `${cell}` : holdOf(cell, place))

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
export const freePlace = (offer: Offer, cells: readonly number[]): number | undefined =>
  placesFor(offer, cells).find((place) => cells.every((cell) => !offer.book.held.has(holdOf(cell, place))))

/** The places at which all of these cells take place, whoever holds them. */
export const placesFor = (offer: Offer, cells: readonly number[]): number[] =>
  range(0, cells.length === 0 ? 0 : offer.places).filter((place) => stillOffered(offer, { cells, place }))

/** The cells with which something of this length could begin. */
export const freeCells = (offer: Offer, minutes: number): number[] =>
  offer.open.filter((first) => freePlace(offer, cellsFrom(first, minutes)) !== undefined)

/** Whether cells that somebody holds at a place are still offered: inside the hours, and not off. */
export const stillOffered = ({ open, places, book }: Offer, { cells, place }: { cells: readonly number[]; place: number }): boolean =>
  place < places && cells.every((cell) => open.includes(cell) && !book.off.has(offOf(cell)) && !book.off.has(offOf(cell, place)))

const timeOf = (cell: number) => {
  const minutes = cell * minutesACell
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
