import { workdaysBy } from '../../almanac/rules'

/**
 * When a community works: spans of a day (`['08:30', '12:00']`, Beijing time, `24:00` for the end of the day, none across
 * midnight, none overlapping), and the days (`2026-10-10`) that it declares off or working in addition to the statutory ones.
 */
export type WorkingHours = {
  readonly spans: readonly (readonly [from: string, to: string])[]
  readonly off: readonly string[]
  readonly work: readonly string[]
}

/** An instant in milliseconds since 1970; `assumed` when a day on the way to it has no official arrangement yet (almanac/rules.ts). */
export type Moment = { at: number; assumed: boolean }

/**
 * A service centre's usual hours, six and a half a day.
 * @internal
 */
export const ordinaryHours: WorkingHours = {
  spans: [
    ['08:30', '12:00'],
    ['14:30', '17:30'],
  ],
  off: [],
  work: [],
}

const oneMinute = 60_000
const oneDay = 86_400_000
// China has been on +08:00 without summer time since 1992.
const offset = 8 * 3_600_000
const mostDays = 36_525

/** The working seconds between two instants (milliseconds since 1970), to the millisecond; 0 if `to` is not later. */
export function workingSecondsBetween(hours: WorkingHours, { from, to }: { from: number; to: number }): number {
  const day = workingDay(hours)
  const [first, last] = [dayNumberOf(from), dayNumberOf(to)]
  if (to <= from) return 0
  if (last - first > mostDays) throw new RangeError(`more than a hundred years from ${from} to ${to}`)
  const worked = workdaysBy(hours)
  let total = 0
  for (let number = first; number <= last; number++) if (worked(number).works) total += day.length
  if (worked(first).works) total -= day.doneBy(timeOfDay(from))
  if (worked(last).works) total -= day.length - day.doneBy(timeOfDay(to))
  return total / 1000
}

/**
 * The first instant at which `seconds` of working time have passed since `from` (milliseconds since 1970): the end of a span,
 * not the beginning of the next. Throws a RangeError for a negative number and for results more than a hundred years away.
 */
export function addWorkingSeconds(hours: WorkingHours, { from, seconds }: { from: number; seconds: number }): Moment {
  const day = workingDay(hours)
  const worked = workdaysBy(hours)
  const first = dayNumberOf(from)
  let left = Math.round(seconds * 1000)
  if (!(left >= 0)) throw new RangeError(`not a number of working seconds: ${seconds}`)
  if (left === 0) return { at: from, assumed: worked(first).assumed }
  if (worked(first).works) left += day.doneBy(timeOfDay(from))
  let assumed = false
  for (let number = first; number <= first + mostDays; number++) {
    const today = worked(number)
    assumed ||= today.assumed
    if (!today.works) continue
    if (left <= day.length) return { at: number * oneDay - offset + day.timeOf(left), assumed }
    left -= day.length
  }
  throw new RangeError(`${seconds} working seconds take more than a hundred years`)
}

/** The seconds of one working day. Like all functions here, throws a RangeError for missing or invalid spans. */
export function secondsPerWorkingDay(hours: WorkingHours): number {
  return workingDay(hours).length / 1000
}

type WorkingDay = { length: number; doneBy: (time: number) => number; timeOf: (done: number) => number }

/** One working day in milliseconds: its length, how much of it is done by a time of day, and when a given amount is done. */
function workingDay({ spans }: WorkingHours): WorkingDay {
  const parts = spans.map(([from, to]) => ({ from: timeFrom(from), to: timeFrom(to) })).sort((a, b) => a.from - b.from)
  if (parts.length === 0) throw new RangeError('working hours need at least one span')
  const wrong = parts.some(({ from, to }, at) => to <= from || from < (parts[at - 1]?.to ?? 0))
  if (wrong) throw new RangeError(`working hours end before they begin, or overlap: ${JSON.stringify(spans)}`)
  const doneBy = (time: number) => parts.reduce((done, { from, to }) => done + Math.max(0, Math.min(time, to) - from), 0)
  const timeOf = (done: number) => {
    const part = parts.find(({ to }) => doneBy(to) >= done)
    return part ? part.to - (doneBy(part.to) - done) : oneDay
  }
  return { length: doneBy(oneDay), doneBy, timeOf }
}

function timeFrom(text: string): number {
  const [, hour, minute] = /^(\d\d):([0-5]\d)$/.exec(text) ?? []
  const time = (Number(hour) * 60 + Number(minute)) * oneMinute
  if (!(time <= oneDay)) throw new RangeError(`not a time of day: ${text}`)
  return time
}

function dayNumberOf(instant: number): number {
  if (!Number.isFinite(instant)) throw new RangeError(`not an instant: ${instant}`)
  return Math.floor((instant + offset) / oneDay)
}

const timeOfDay = (instant: number) => instant + offset - dayNumberOf(instant) * oneDay
