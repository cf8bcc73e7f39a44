import { dayOf, startOfDay, toInstant } from '../../contract/time'
import { refuse } from '../platform/refuse'

const oneDay = 86_400_000
const limitDays = 400
const daysUnlessTold = 60

/** The bounds of a list, as instants at +08:00 (both inclusive). */
export type Range = { from: string; to: string }

/** The requested range (days or instants); default today and 60 days on. Refuses RANGE_TOO_LONG. */
export function rangeOf({ from, to }: { from?: string; to?: string }, now: number): Range {
  const start = from === undefined ? startOfDay(dayOf(now)) : isDay(from) ? startOfDay(from) : Date.parse(from)
  const end = to === undefined ? start + daysUnlessTold * oneDay : isDay(to) ? startOfDay(to) + oneDay - 1_000 : Date.parse(to)
  if (end - start > limitDays * oneDay) throw refuse('RANGE_TOO_LONG', { limitDays })
  return { from: toInstant(start), to: toInstant(end) }
}

/** The months of a range, `2026-12`, in order; none when it ends before it begins. */
export function monthsOf({ from, to }: Range): string[] {
  if (to < from) return []
  const first = monthNumber(from)
  return Array.from({ length: monthNumber(to) - first + 1 }, (_, at) => monthName(first + at))
}

const isDay = (text: string) => text.length === 10

// Months counted from the year 0. Anything else becomes NaN, and a range with it has no months.
function monthNumber(instant: string): number {
  const [, year, month] = /^(\d{4})-(\d{2})/.exec(instant) ?? []
  return Number(year) * 12 + Number(month) - 1
}

function monthName(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`
}
