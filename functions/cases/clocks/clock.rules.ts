import { dayOf } from '../../../contract/time'
import { workdayOf } from '../../almanac/rules'
import type { Clock, TimeLimit } from './clock'
import { addWorkingSeconds, type Moment, secondsPerWorkingDay, type WorkingHours, workingSecondsBetween } from './hours.rules'

/** What falls due on a clock: a warning, the passing of the deadline, an escalation. */
export type Due = 'warn' | 'late' | 'escalate'

/** The community's working hours and the present instant in milliseconds since 1970. */
type Present = { hours: WorkingHours; now: number }

const marks = { warn: 'warnedAt', late: 'lateAt', escalate: 'escalatedAt' } as const
const inOrder = ['warn', 'late', 'escalate'] as const
const oneMinute = 60_000
const latestWarning = 10 * oneMinute
const soonestEscalation = 30 * oneMinute

/** A clock starting now (milliseconds since 1970, here and below). */
export function startClock(limit: TimeLimit, now: number): Clock {
  const unmarked = { warnedAt: null, lateAt: null, escalatedAt: null }
  return { limit, phase: { state: 'running', since: now }, usedMilliseconds: 0, passedAt: null, ...unmarked }
}

/** The clock paused from now on. A limit in `hours` (danger) cannot be paused; a clock that is not running stays as it is. */
export function pauseClock(clock: Clock, present: Present): Clock {
  if (clock.phase.state !== 'running' || 'hours' in clock.limit) return clock
  return { ...settle(clock, present), phase: { state: 'paused', since: notBefore(clock, present.now) } }
}

/** The clock resumed; one that is running or stopped stays as it is. */
export function resumeClock(clock: Clock, now: number): Clock {
  return clock.phase.state === 'paused' ? { ...clock, phase: { state: 'running', since: notBefore(clock, now) } } : clock
}

/** The clock stopped for good: met before the deadline, met late from the instant of the deadline on. The first stop counts. */
export function stopClock(clock: Clock, present: Present): Clock {
  if (clock.phase.state === 'stopped') return clock
  const settled = settle(clock, present)
  const outcome = settled.passedAt === null ? 'met' : 'metLate'
  return { ...settled, phase: { state: 'stopped', since: notBefore(clock, present.now), outcome } }
}

/** The clock started over with the whole limit and no marks, whatever its state: for a reopened case or the next regular update. */
export function restartClock(clock: Clock, now: number): Clock {
  return startClock(clock.limit, notBefore(clock, now))
}

/** When the limit is or was used up; null while the clock is paused or once it has stopped. */
export function deadlineOf(clock: Clock, hours: WorkingHours): Moment | null {
  if (clock.phase.state !== 'running') return null
  if (clock.passedAt !== null) return { at: clock.passedAt, assumed: workdayOf(dayOf(clock.passedAt), hours).assumed }
  return reach(clock, { hours, used: fallsDue(clock.limit, hours).late })
}

/**
 * How a clock stands, for reports: what became of it, its deadline (null while it is paused before it), when it stopped, and by how
 * much it is or was late, in milliseconds of the limit's own time: of working time, or of day and night.
 */
export type Standing = {
  state: 'met' | 'metLate' | 'running' | 'late' | 'paused'
  dueAt: number | null
  stoppedAt: number | null
  lateMilliseconds: number
  dayAndNight: boolean
}

export function standingOf(clock: Clock, present: Present): Standing {
  const { phase, passedAt, usedMilliseconds } = settle(clock, present)
  const used = fallsDue(clock.limit, present.hours).late
  const passed = passedAt !== null
  const dueAt = passedAt ?? (phase.state === 'paused' ? null : reach(clock, { hours: present.hours, used }).at)
  const late = { lateMilliseconds: passed ? Math.max(0, usedMilliseconds - used) : 0, dayAndNight: 'hours' in clock.limit }
  if (phase.state === 'stopped') return { state: phase.outcome, dueAt, stoppedAt: phase.since, ...late }
  return { state: passed ? 'late' : phase.state, dueAt, stoppedAt: null, ...late }
}

/**
 * What falls due next and when, possibly in the past; null when everything was reported, when the
 * clock has stopped, and while a pause suspends it. In the limit's own time, which for danger is day and night:
 * - `warn` at 80 % of the limit, at least 10 minutes before the deadline so that a person can still act; at half of a
 *   limit under 20 minutes;
 * - `late` at the deadline;
 * - `escalate` a further 20 % of the limit after it, at least 30 minutes.
 */
export function nextDueOf(clock: Clock, hours: WorkingHours): { due: Due; at: number } | null {
  const due = inOrder.find((each) => clock[marks[each]] === null)
  if (!due || clock.phase.state === 'stopped') return null
  const used = fallsDue(clock.limit, hours)[due]
  if (used > clock.usedMilliseconds && clock.phase.state === 'paused') return null
  return { due, at: reach(clock, { hours, used }).at }
}

/**
 * The clock with everything due by now marked, and what that was, in order. However late the tick comes, each is reported once,
 * including what fell due before a pause. If nothing is due, the same object is returned. A stopped clock reports nothing more.
 */
export function fireClock(clock: Clock, present: Present): { clock: Clock; fired: Due[] } {
  if (clock.phase.state === 'stopped') return { clock, fired: [] }
  const { usedMilliseconds } = settle(clock, present)
  const falls = fallsDue(clock.limit, present.hours)
  const fired = inOrder.filter((due) => clock[marks[due]] === null && falls[due] <= usedMilliseconds)
  if (fired.length === 0) return { clock, fired }
  const at = notBefore(clock, present.now)
  return { clock: { ...clock, ...Object.fromEntries(fired.map((due) => [marks[due], at])) }, fired }
}

/** How much of the limit, in milliseconds of its own time, is used when each falls due. */
function fallsDue(limit: TimeLimit, hours: WorkingHours): Record<Due, number> {
  const late = Math.round(limitMilliseconds(limit, hours))
  const warn = Math.max(late / 2, Math.min(late * 0.8, late - latestWarning))
  return { warn: Math.round(warn), late, escalate: late + Math.max(Math.round(late * 0.2), soonestEscalation) }
}

function limitMilliseconds(limit: TimeLimit, hours: WorkingHours): number {
  if ('hours' in limit) return limit.hours * 60 * oneMinute
  if ('workingMinutes' in limit) return limit.workingMinutes * oneMinute
  return limit.workingDays * secondsPerWorkingDay(hours) * 1000
}

/** The clock with its running stretch counted up to now. */
function settle(clock: Clock, { hours, now }: Present): Clock {
  if (clock.phase.state !== 'running') return clock
  const [from, to] = [clock.phase.since, notBefore(clock, now)]
  const stretch = 'hours' in clock.limit ? to - from : Math.round(workingSecondsBetween(hours, { from, to }) * 1000)
  const usedMilliseconds = clock.usedMilliseconds + stretch
  const passed = usedMilliseconds >= fallsDue(clock.limit, hours).late
  return { ...clock, usedMilliseconds, passedAt: passed ? (deadlineOf(clock, hours)?.at ?? null) : clock.passedAt }
}

/** When `used` of the limit has been used if the clock runs on; the last start or pause if that much already is. */
function reach(clock: Clock, { hours, used }: { hours: WorkingHours; used: number }): Moment {
  const { limit, phase } = clock
  const left = Math.max(0, used - clock.usedMilliseconds)
  if ('hours' in limit) return { at: phase.since + left, assumed: false }
  return addWorkingSeconds(hours, { from: phase.since, seconds: left / 1000 })
}

/** Now, but never before the last instant the clock recorded, should the machine's clock have gone back. */
function notBefore({ phase, warnedAt, lateAt, escalatedAt }: Clock, now: number): number {
  return Math.max(now, phase.since, warnedAt ?? 0, lateAt ?? 0, escalatedAt ?? 0)
}
