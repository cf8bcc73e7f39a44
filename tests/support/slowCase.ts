import type { Kind } from '../../contract/cases/kind'
import type { TimeLimit } from '../../functions/cases/clocks/clock'
import type { WorkingHours } from '../../functions/cases/clocks/hours.rules'
import { isWorkingMinute, minute } from './slowHours'

/** Something that happened to a case, in order: a move of its table, or the clock looking at it. */
export type Moment = { at: number; action?: string }

type Run = { from: number; to: number }

/** A clock told from the timeline alone: when it ran, and what follows from that. */
export type SlowClock = { state: 'running' | 'paused' | 'stopped'; since: number; begin: number; limit: TimeLimit; runs: Run[] }

const forever = Number.POSITIVE_INFINITY

type Asked = { kind: Kind; level: string; begun: number }

/** The first answer: from the beginning to the first move that answers, or to the end of it all. */
export function answerOf({ kind, level, begun }: Asked, moments: readonly Moment[]): SlowClock {
  return run(kind, { begin: begun, limit: limitOf(kind, 'answer', level), rests: false, ends: 'answered' }, moments)
}

/** The solution: from the beginning, or from when it was opened again last. */
export function solutionOf({ kind, level, begun }: Asked, moments: readonly Moment[]): SlowClock {
  const last = lastIndex(moments, ({ action }) => clockOf(kind, action) === 'restart')
  const begin = moments[last]?.at ?? begun
  return run(kind, { begin, limit: limitOf(kind, 'solution', level), rests: false, ends: 'stopped' }, moments.slice(last + 1))
}

/** The next update: from the last move that answered, or opened a case again that had been answered; null before. */
export function updateOf(asked: Asked, moments: readonly Moment[]): SlowClock | null {
  const { kind } = asked
  const first = moments.findIndex(({ action }) => answers(kind, action))
  const begins = ({ action }: Moment, at: number) => answers(kind, action) || (at > first && clockOf(kind, action) === 'restart')
  const last = first < 0 ? -1 : lastIndex(moments, begins)
  const move = moments[last]
  if (!move) return null
  const rested = clockOf(kind, move.action) !== 'restart' && updateOf(asked, moments.slice(0, last))?.state === 'paused'
  // The move that begins it may halt or end it at once.
  const rest = clockOf(kind, move.action) === 'restart' ? moments.slice(last + 1) : moments.slice(last)
  return run(kind, { begin: move.at, limit: limitOf(kind, 'update', asked.level), rests: rested, ends: 'stopped' }, rest)
}

const lastIndex = (moments: readonly Moment[], test: (moment: Moment, at: number) => boolean) =>
  moments.reduce((last, moment, at) => (test(moment, at) ? at : last), -1)

const clockOf = (kind: Kind, action: string | undefined) => (action === undefined ? undefined : kind.actions[action]?.clock)
const answers = (kind: Kind, action: string | undefined) => action !== undefined && (kind.actions[action]?.meets ?? []).includes('answer')

function limitOf({ clocks }: Kind, name: string, level: string): TimeLimit {
  const spec = clocks[name]
  if (!spec) throw new Error(`no clock ${name}`)
  return spec.byLevel?.[level] ?? spec.limit
}

type Begin = { begin: number; limit: TimeLimit; rests: boolean; ends: 'answered' | 'stopped' }

function run(kind: Kind, { begin, limit, rests, ends }: Begin, moments: readonly Moment[]): SlowClock {
  const over = moments.findIndex(({ action }) => clockOf(kind, action) === 'stop' || (ends === 'answered' && answers(kind, action)))
  const until = moments[over]?.at ?? forever
  // Danger runs day and night, whoever is waited for.
  const stops = 'hours' in limit ? [] : moments.slice(0, over < 0 ? moments.length : over)
  let state: SlowClock['state'] = rests ? 'paused' : 'running'
  let since = begin
  const runs: Run[] = rests ? [] : [{ from: begin, to: until }]
  for (const { at, action } of stops) {
    const move = clockOf(kind, action)
    const last = runs.at(-1)
    if (move === 'pause' && state === 'running' && last) last.to = at
    else if (move === 'resume' && state === 'paused') runs.push({ from: at, to: until })
    else continue
    state = move === 'pause' ? 'paused' : 'running'
    since = at
  }
  return over < 0 ? { state, since, begin, limit, runs } : { state: 'stopped', since: until, begin, limit, runs }
}

/** The milliseconds of a clock's own time that were used by an instant. */
export function usedBy({ runs, limit }: SlowClock, hours: WorkingHours, instant: number): number {
  const parts = runs.map(({ from, to }) => ({ from, to: Math.min(to, instant) })).filter(({ from, to }) => from < to)
  if ('hours' in limit) return parts.reduce((sum, { from, to }) => sum + to - from, 0)
  return parts.flatMap((part) => worked(hours, part)).reduce((sum, { from, to }) => sum + to - from, 0)
}

/** The first instant by which so much of it is used if nothing happens any more. */
export function reaches({ runs, limit }: SlowClock, hours: WorkingHours, wanted: number): number {
  let left = wanted
  for (const part of runs.flatMap((each) => ('hours' in limit ? [each] : worked(hours, each)))) {
    if (left <= part.to - part.from) return part.from + left
    left -= part.to - part.from
  }
  return forever
}

export function fallsDue({ limit }: SlowClock, { spans }: WorkingHours) {
  const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  const dayMinutes = spans.reduce((sum, [from, to]) => sum + minuteOf(to) - minuteOf(from), 0)
  const minutes = 'hours' in limit ? limit.hours * 60 : 'workingMinutes' in limit ? limit.workingMinutes : limit.workingDays * dayMinutes
  const warn = minutes >= 50 ? minutes * 0.8 : minutes >= 20 ? minutes - 10 : minutes / 2
  return { warn: warn * minute, late: minutes * minute, escalate: (minutes + Math.max(30, minutes * 0.2)) * minute }
}

const known = new Map<WorkingHours, Run[]>()
const [first, days] = [Date.parse('2026-01-01T00:00:00+08:00'), 499]

/** Every span that is worked in 2026 and soon after, found minute by minute. */
function spansOf(hours: WorkingHours): Run[] {
  const found = known.get(hours) ?? spansFound(hours)
  known.set(hours, found)
  return found
}

function spansFound(hours: WorkingHours): Run[] {
  const spans: Run[] = []
  const works = isWorkingMinute(hours)
  for (let at = first; at < first + days * 1440 * minute; at += minute) {
    if (!works(at)) continue
    const last = spans.at(-1)
    if (last?.to === at) last.to = at + minute
    else spans.push({ from: at, to: at + minute })
  }
  return spans
}

/** What of a stretch is worked. */
function worked(hours: WorkingHours, { from, to }: Run): Run[] {
  const spans = spansOf(hours)
  const parts: Run[] = []
  for (let at = indexAfter(spans, from); at < spans.length; at++) {
    const span = spans[at]
    if (!span || span.from >= to) break
    parts.push({ from: Math.max(span.from, from), to: Math.min(span.to, to) })
  }
  return parts
}

/** The first span that ends after an instant. */
function indexAfter(spans: Run[], instant: number): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.to ?? forever) > instant) high = middle
    else low = middle + 1
  }
  return low
}
