import { kindNamed } from '../../contract/cases/kinds/kinds'
import type { RateCounts, RatesRow } from '../../contract/rates'
import type { caseEvents } from '../cases/events'
import type { EventOf } from '../platform/events'

/**
 * What the events of one case mean for the rates, in whatever order and however often they are merged: event ids sort by time,
 * so the first answer and the last rating win. `team` is known once the submission has been seen.
 */
export type Marks = {
  kind: string
  branch: string
  team: string | null
  answer: { eventId: string; outcome: 'met' | 'metLate' } | null
  late: boolean
  rating: { eventId: string; solved: boolean; satisfied: boolean } | null
}

type Events = typeof caseEvents
type Acted = EventOf<Events['acted']>

/** The events that the rates are counted from. */
export type Counted = EventOf<Events['submitted']> | Acted | EventOf<Events['clock']>

/** Whether an event bears on the rates. */
export function bearsOnRates({ type, facts }: Counted): boolean {
  if (type === 'case.submitted') return true
  if (type === 'case.clock') return facts.fired === 'answer.late'
  return answeredIn(facts) !== undefined || facts.solved !== undefined
}

/** Whether an action met the clock of the first answer, and if so in time or late. */
function answeredIn({ met, metLate }: Acted['facts']): 'met' | 'metLate' | undefined {
  if (met?.includes('answer')) return 'met'
  return metLate?.includes('answer') ? 'metLate' : undefined
}

/** The marks of a case, updated by one event. */
export function merge(marks: Marks | undefined, event: Counted): Marks {
  const { kind, category, team } = event.facts
  const before = marks ?? { kind, branch: branchOf(category), team: null, answer: null, late: false, rating: null }
  if (event.type === 'case.submitted') return { ...before, team }
  if (event.type === 'case.clock') return event.facts.fired === 'answer.late' ? { ...before, late: true } : before
  return mergeRating(mergeAnswer(before, event), event)
}

/** The marks of a case from all its events, which must include its submission. */
export function marksOf(events: readonly Counted[]): Marks {
  const marks = events.filter(bearsOnRates).reduce<Marks | undefined>(merge, undefined)
  if (!marks) throw new Error('no event of the case bears on the rates')
  return marks
}

const branchOf = (category: string) => category.split('.')[0] ?? category

function mergeAnswer(marks: Marks, { id: eventId, facts }: Acted): Marks {
  const { kind, action } = facts
  const outcome = answeredIn(facts)
  if (outcome === undefined) return marks
  // Withdrawing stops the clock too, but is no answer; it counts as late only if the deadline had already passed.
  const answers = kindNamed(kind)?.actions[action]?.meets?.includes('answer') ?? false
  if (!answers) return { ...marks, late: marks.late || outcome === 'metLate' }
  return marks.answer && marks.answer.eventId < eventId ? marks : { ...marks, answer: { eventId, outcome } }
}

function mergeRating(marks: Marks, { id: eventId, facts }: Acted): Marks {
  const { solved, satisfied } = facts
  if (solved === undefined || (marks.rating && marks.rating.eventId > eventId)) return marks
  return { ...marks, rating: { eventId, solved: solved === 'yes', satisfied: satisfied === true } }
}

const nothing: RateCounts = { cases: 0, due: 0, answered: 0, rated: 0, solved: 0, satisfied: 0 }
export const countNames = ['cases', 'due', 'answered', 'rated', 'solved', 'satisfied'] as const

/** The counts of one case; all zero until its submission has been seen. */
function countsOf(marks: Marks | undefined): RateCounts {
  if (!marks || marks.team === null) return nothing
  const { answer, late, rating } = marks
  return {
    cases: 1,
    due: answer || late ? 1 : 0,
    answered: answer?.outcome === 'met' ? 1 : 0,
    rated: rating ? 1 : 0,
    solved: rating?.solved ? 1 : 0,
    satisfied: rating?.satisfied ? 1 : 0,
  }
}

/** Counters of a month by name: `all|cases`, `team|repair-crew|due`, `category|repair/plumbing|solved`. */
export type Counters = Record<string, number>

/** What a case adds to the month's counters. */
export function countersOf(marks: Marks | undefined): Counters {
  const counts = countsOf(marks)
  const buckets = marks ? ['all', `team|${marks.team}`, `category|${marks.kind}/${marks.branch}`] : []
  return Object.fromEntries(
    buckets.flatMap((bucket) => countNames.flatMap((name) => (counts[name] > 0 ? [[`${bucket}|${name}`, counts[name]] as const] : []))),
  )
}

/** What to add to `before` to get `after`; unchanged counters are left out. */
export function difference(before: Counters, after: Counters): Counters {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return Object.fromEntries(names.map((name) => [name, (after[name] ?? 0) - (before[name] ?? 0)] as const).filter(([, by]) => by !== 0))
}

/** The sum of counters; zeros are left out. */
export function sum(all: readonly Counters[]): Counters {
  const total: Counters = {}
  for (const counters of all) for (const [name, by] of Object.entries(counters)) total[name] = (total[name] ?? 0) + by
  return Object.fromEntries(Object.entries(total).filter(([, count]) => count !== 0))
}

/** The counts and rates of one bucket. */
export function rowOf(counters: Counters, bucket: string): RatesRow {
  const counts = { ...nothing }
  for (const name of countNames) counts[name] = counters[`${bucket}|${name}`] ?? 0
  const { due, answered, rated, solved, satisfied } = counts
  return { counts, response: share(answered, due), solution: share(solved, rated), satisfaction: share(satisfied, rated) }
}

/** The names with counters under a prefix, most cases first. */
export function namesOf(counters: Counters, prefix: 'team' | 'category'): string[] {
  const names = Object.keys(counters).flatMap((key) => {
    const [bucket, name, count] = key.split('|')
    return bucket === prefix && name !== undefined && count === 'cases' ? [name] : []
  })
  const cases = (name: string) => counters[`${prefix}|${name}|cases`] ?? 0
  return names.sort((a, b) => cases(b) - cases(a) || (a < b ? -1 : 1))
}

const share = (part: number, whole: number) => (whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000)
