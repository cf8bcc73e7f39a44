import { dayOf, startOfDay, toInstant } from '../../contract/time'
import { refuse } from '../platform/refuse'

const oneDay = 86_400_000
const limitDays = 400
const daysUnlessTold = 60

/** The bounds of a list, as instants at +08:00 (both included). */
export type Range = { from: string; to: string }

/** What was asked as `from` and `to` (days or instants), with today and 60 days on unless told. Refuses RANGE_TOO_LONG. */
export function rangeOf({ from, to }: { from?: string; to?: string }, now: number): Range {
  const start = from === undefined ? startOfDay(dayOf(now)) : isDay(from) ? startOfDay(from) : Date.parse(from)
  const end = to === undefined ? start + daysUnlessTold * oneDay : isDay(to) ? startOfDay(to) + oneDay - 1_000 : Date.parse(to)
  if (end - start > limitDays * oneDay) throw refuse('RANGE_TOO_LONG', { limitDays })
  return { from: toInstant(start), to: toInstant(end) }
}

/** The months a range touches, `2026-12`, in order; none when it ends before it begins. */
export function monthsOf({ from, to }: Range): string[] {
  const months: string[] = []
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = monthAfter(month)) months.push(month)
  return months
}

const isDay = (text: string) => text.length === 10

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}
