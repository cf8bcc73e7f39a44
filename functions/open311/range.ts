import { Day, Instant, startOfDay } from '../../contract/time'
import { monthsBetween } from '../platform/months'
import { Fault } from './fault'

const oneDay = 86_400_000
const mostDays = 90

/** The values of a comma-separated parameter. */
export const commaSeparated = (text: string | null): string[] =>
  (text ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean)

export type Status = 'open' | 'closed'

/** The requested statuses, default both; a fault of 400 for any other. */
export function statusesOf(text: string | null): Status[] {
  const asked = commaSeparated(text)
  if (asked.length === 0) return ['open', 'closed']
  return asked.map((status) => {
    if (status !== 'open' && status !== 'closed') throw new Fault(400, 'status is open or closed')
    return status
  })
}

/** The requested range (milliseconds), default the last 90 days, and its months (UTC), latest first. */
export function rangeOf({ start, end, now }: { start: string | null; end: string | null; now: number }) {
  const [begins, ends] = [instantOf(start, 'start_date'), instantOf(end, 'end_date')]
  const to = ends ?? Math.min(now, (begins ?? now) + mostDays * oneDay)
  const from = begins ?? to - mostDays * oneDay
  if (from > to && begins !== null && ends !== null) throw new Fault(400, 'start_date is later than end_date')
  if (to - from > mostDays * oneDay) throw new Fault(400, 'start_date and end_date may not span more than 90 days')
  return { from, to, months: monthsOf(from, to) }
}

function instantOf(text: string | null, name: string): number | null {
  if (!text) return null
  if (Day.safeParse(text).success) return startOfDay(text)
  // An unencoded plus sign arrives as a space.
  const instant = text.replace(/ (\d\d:\d\d)$/, '+$1')
  if (!Instant.safeParse(instant).success) throw new Fault(400, `${name} is not a W3C date, such as 2026-11-23T00:00:00+08:00`)
  return Date.parse(instant)
}

function monthsOf(from: number, to: number): string[] {
  const [first = '', last = ''] = [from, to].map((at) => new Date(at).toISOString().slice(0, 7))
  return monthsBetween(first, last).reverse()
}
