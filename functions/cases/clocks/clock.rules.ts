import { dayOf } from '../../../contract/time'
import { workdayOf } from '../../almanac/rules'
import type { Clock, TimeLimit } from './clock'
import { addWorkingSeconds, type Moment, secondsPerWorkingDay, type WorkingHours, workingSecondsBetween } from './hours.rules'

/** What a clock asks for in its time: a warning, word that the deadline has passed, the next person up. */
export type Due = 'warn' | 'late' | 'escalate'

/** The community's working hours and the present instant in milliseconds since 1970. */
type Present = { hours: WorkingHours; now: number }

const marks = { warn: 'warnedAt', late: 'lateAt', escalate: 'escalatedAt' } as const
const inOrder = ['warn', 'late', 'escalate'] as const
const oneMinute = 60_000
const latestWarning = 10 * oneMinute
const soonestEscalation = 30 * oneMinute

/** A clock that begins to run now (milliseconds since 1970, here and below). */
export function startClock(limit: TimeLimit, now: number): Clock {
  const unmarked = { warnedAt: null, lateAt: null, escalatedAt: null }
  return { limit, phase: { state: 'running', since: now }, usedMilliseconds: 0, passedAt: null, ...unmarked }
}

/** The clock standing still from now on. One for danger runs on; one that is not running stays as it is. */
export function pauseClock(clock: Clock, present: Present): Clock {
  if (clock.phase.state !== 'running' || 'hours' in clock.limit) return clock
  return { ...settle(clock, present), phase: { state: 'paused', since: notBefore(clock, present.now) } }
}

/** The paused clock running again; one that runs or has stopped stays as it is. */
export function resumeClock(clock: Clock, now: number): Clock {
  return clock.phase.state === 'paused' ? { ...clock, phase: { state: 'running', since: notBefore(clock, now) } } : clock
}

/** The clock stopped for good, met or, from the instant of the deadline on, met late. The first stop stands. */
export function stopClock(clock: Clock, present: Present): Clock {
  if (clock.phase.state === 'stopped') return clock
  const settled = settle(clock, present)
  const outcome = settled.passedAt === null ? 'met' : 'metLate'
  return { ...settled, phase: { state: 'stopped', since: notBefore(clock, present.now), outcome } }
}

/** The clock begun anew with the whole limit and no marks, whatever it did before: a case reopened, the next update to give. */
export function restartClock(clock: Clock, now: number): Clock {
  return startClock(clock.limit, notBefore(clock, now))
}

/** When the limit is used up, or was; null while the clock is paused or once it has stopped. */
export function deadlineOf(clock: Clock, hours: WorkingHours): Moment | null {
  if (clock.phase.state !== 'running') return null
  if (clock.passedAt !== null) return { at: clock.passedAt, assumed: workdayOf(dayOf(clock.passedAt), hours).assumed }
  return reach(clock, { hours, used: fallsDue(clock.limit, hours).late })
}

/**
 * The next thing to tell and when, an instant gone by when it should have been told already; null when all is told, when the
 * clock has stopped, and while a pause keeps it away. In the limit's own time, which for danger is day and night:
 * - `warn` at 80 % of the limit, but 10 minutes before the deadline at the latest so that a person can still act; half of a
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
 * The clock with a mark for all that is due by now, and what that was, in order: however late the tick comes, each is told
 * once, what fell due before a pause too. Where nothing is due the clock is the same object. A stopped clock tells nothing more.
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

/** When so much of the limit is used if the clock runs on; since the last start or pause where that much already is. */
function reach(clock: Clock, { hours, used }: { hours: WorkingHours; used: number }): Moment {
  const { limit, phase } = clock
  const left = Math.max(0, used - clock.usedMilliseconds)
  if ('hours' in limit) return { at: phase.since + left, assumed: false }
  return addWorkingSeconds(hours, { from: phase.since, seconds: left / 1000 })
}

/** Now, or the last instant the clock knows when the machine's clock has gone back behind it. */
function notBefore({ phase, warnedAt, lateAt, escalatedAt }: Clock, now: number): number {
  return Math.max(now, phase.since, warnedAt ?? 0, lateAt ?? 0, escalatedAt ?? 0)
}
