import { dayOf, startOfDay, toInstant } from '../../contract/time'
import { monthsBetween } from '../platform/months'
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
export const monthsOf = ({ from, to }: Range): string[] => (to < from ? [] : monthsBetween(from.slice(0, 7), to.slice(0, 7)))

const isDay = (text: string) => text.length === 10
