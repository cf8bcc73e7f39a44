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
  const [begins, ends] = [periodOf(start, 'start_date')?.from, periodOf(end, 'end_date')?.to]
  const to = ends ?? Math.min(now, (begins ?? now) + mostDays * oneDay)
  const from = begins ?? to - mostDays * oneDay
  if (from > to && begins !== undefined && ends !== undefined) throw new Fault(400, 'start_date is later than end_date')
  if (to - from > mostDays * oneDay) throw new Fault(400, 'start_date and end_date may not span more than 90 days')
  return { from, to, months: monthsOf(from, to) }
}

/**
 * What a W3C date names, from its first to its last millisecond: a year, a month or a day of Beijing, or an instant to the minute or
 * closer. https://www.w3.org/TR/NOTE-datetime
 */
function periodOf(text: string | null, name: string): { from: number; to: number } | undefined {
  if (!text) return undefined
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? []
  if (year !== undefined) {
    const first = `${year}-${month ?? '01'}-${day ?? '01'}`
    const last = day !== undefined ? first : month !== undefined ? lastDayOf(year, month) : `${year}-12-31`
    if (Day.safeParse(first).success) return { from: startOfDay(first), to: startOfDay(last) + oneDay - 1 }
  }
  // An unencoded plus sign arrives as a space.
  const instant = text.replace(/ (\d\d:\d\d)$/, '+$1').replace(/(T\d\d:\d\d)(Z|[+-]\d\d:\d\d)$/, '$1:00$2')
  if (!Instant.safeParse(instant).success) throw new Fault(400, `${name} is not a W3C date, such as 2026-11-23T00:00:00+08:00`)
  return { from: Date.parse(instant), to: Date.parse(instant) }
}

const lastDayOf = (year: string, month: string) => `${year}-${month}-${new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()}`

function monthsOf(from: number, to: number): string[] {
  const [first = '', last = ''] = [from, to].map((at) => new Date(at).toISOString().slice(0, 7))
  return monthsBetween(first, last).reverse()
}
