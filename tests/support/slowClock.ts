import type { TimeLimit } from '../../functions/cases/clocks/clock'
import type { Due } from '../../functions/cases/clocks/clock.rules'
import type { WorkingHours } from '../../functions/cases/clocks/hours.rules'
import { isWorkingMinute, minute } from './slowHours'

export type Move = { move: 'pause' | 'resume' | 'stop' | 'restart' | 'tick'; now: number }

/**
 * What a clock must say, worked out minute by minute from the whole timeline of its runs: nothing is added up on the way.
 * Whole minutes only.
 */
export class SlowClock {
  state: 'running' | 'paused' | 'stopped' = 'running'
  told = new Map<Due, number>()
  private runs: { from: number; to: number }[]
  private readonly counts: (instant: number) => boolean
  private readonly danger: boolean

  constructor(
    private readonly limit: TimeLimit,
    private readonly hours: WorkingHours,
    /** The last instant something happened at. */
    public since: number,
  ) {
    this.danger = 'hours' in limit
    this.counts = this.danger ? () => true : isWorkingMinute(hours)
    this.runs = [{ from: since, to: Number.POSITIVE_INFINITY }]
  }

  /** Does what was asked and answers what was told. */
  apply({ move, now }: Move): Due[] {
    const known = Math.max(now, this.since, ...this.told.values())
    if (move === 'tick') return this.tick(known)
    if (move === 'restart') {
      this.told.clear()
      this.runs = [{ from: known, to: Number.POSITIVE_INFINITY }]
      this.enter('running', known)
    }
    if (move === 'stop' && this.state !== 'stopped') this.close('stopped', known)
    if (move === 'pause' && this.state === 'running' && !this.danger) this.close('paused', known)
    if (move === 'resume' && this.state === 'paused') {
      this.runs.push({ from: known, to: Number.POSITIVE_INFINITY })
      this.enter('running', known)
    }
    return []
  }

  /** The milliseconds used by an instant. */
  usedBy(instant: number): number {
    let used = 0
    for (const { from, to } of this.runs)
      for (let now = from; now < Math.min(to, instant); now += minute) if (this.counts(now)) used += minute
    return used
  }

  /** The first instant by which so much is used, if nothing happens any more. */
  reaches(wanted: number): number {
    let used = 0
    for (const { from, to } of this.runs)
      for (let now = from; now < to; now += minute) {
        if (this.counts(now)) used += minute
        if (used >= wanted) return now + minute
      }
    return Number.POSITIVE_INFINITY
  }

  fallsDue(due: Due): number {
    const all = this.limitMinutes()
    const warn = all >= 50 ? all * 0.8 : all >= 20 ? all - 10 : all / 2
    return { warn, late: all, escalate: all + Math.max(30, all * 0.2) }[due] * minute
  }

  private tick(known: number): Due[] {
    if (this.state === 'stopped') return []
    const fired = (['warn', 'late', 'escalate'] as const).filter((due) => !this.told.has(due) && this.usedBy(known) >= this.fallsDue(due))
    for (const due of fired) this.told.set(due, known)
    return fired
  }

  private limitMinutes(): number {
    if ('hours' in this.limit) return this.limit.hours * 60
    if ('workingMinutes' in this.limit) return this.limit.workingMinutes
    const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
    return this.limit.workingDays * this.hours.spans.reduce((sum, [from, to]) => sum + minuteOf(to) - minuteOf(from), 0)
  }

  private close(state: 'paused' | 'stopped', known: number): void {
    const last = this.runs.at(-1)
    if (last && this.state === 'running') last.to = known
    this.enter(state, known)
  }

  private enter(state: SlowClock['state'], known: number): void {
    this.state = state
    this.since = known
  }
}
