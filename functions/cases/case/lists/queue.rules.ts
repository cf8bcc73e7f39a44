import { keptOf } from '../../../../contract/cases/parts/keptOf'
import type { QueueFilter } from '../../../../contract/cases/row'
import { missedVisit } from '../../../../contract/cases/today'
import { dayOf } from '../../../../contract/time'
import { canBeTaken, kindOf } from '../kinds'
import type { StoredRow } from '../stored'

const never = '9999-12-31T00:00:00.000Z'

export const isGrave = ({ kind, level }: Pick<StoredRow, 'kind' | 'level'>) => kindOf(kind).levels[level]?.grave === true

/** Whether the staff have to do something about a case now; otherwise the resident or others do, or nobody. */
export const waitsForStaff = ({ kind, state, callSince }: Pick<StoredRow, 'kind' | 'state' | 'callSince'>) =>
  callSince !== null || kindOf(kind).states[state]?.waitsFor === 'staff'

/** Where a case stands in a queue: what waits for the staff before what waits for others, and in each danger before the rest. */
export const rankOf = (row: Pick<StoredRow, 'kind' | 'state' | 'level' | 'callSince'>) =>
  (waitsForStaff(row) ? 0 : 2) + (isGrave(row) ? 0 : 1)

/**
 * The sort key of a case in its queues: who has to act, danger, then the next deadline. Cases that are already late stay before those
 * without a deadline even while their clocks are paused.
 */
export const queueSort = (row: StoredRow) => `${rankOf(row)}#${row.runsOutAt ?? (row.late ? row.createdAt : never)}#${row.id}`

/** Whether a deadline has passed by a moment (milliseconds). */
export const isLate = ({ late, runsOutAt }: Pick<StoredRow, 'late' | 'runsOutAt'>, now: number) =>
  late || (runsOutAt !== null && Date.parse(runsOutAt) <= now)

/** Whether a visit is promised for the day of a moment (milliseconds), or was missed. */
export function isVisitToday(row: StoredRow, now: number): boolean {
  const visit = keptOf(row.parts, 'visit')
  return visit !== undefined && (dayOf(Date.parse(visit.from)) === dayOf(now) || missedVisit(row, now))
}

const isSoon = (row: StoredRow, now: number) =>
  waitsForStaff(row) && !isLate(row, now) && row.runsOutAt !== null && dayOf(Date.parse(row.runsOutAt)) === dayOf(now)

const tests: Record<QueueFilter, (row: StoredRow, now: number) => boolean> = {
  late: isLate,
  danger: isGrave,
  pool: canBeTaken,
  visit: isVisitToday,
  soon: isSoon,
  call: ({ callSince }) => callSince !== null,
  waiting: (row) => !waitsForStaff(row),
}

/** The filters that a case passes at a moment (milliseconds). */
export const filtersOf = (row: StoredRow, now: number): QueueFilter[] =>
  Object.entries(tests).flatMap(([filter, test]) => (test(row, now) ? [filter as QueueFilter] : []))

type Wanted = { only?: QueueFilter; kind?: string; category?: string }

/** Whether a case is of the kind and category and passes the filter that are asked for. */
export const fits = (row: StoredRow, { only, now, ...about }: Wanted & { now: number }) =>
  isAbout(row, about) && (only === undefined || tests[only](row, now))

/** Whether a case is of the kind and category that are asked for. */
export const isAbout = (row: { kind: string; category: string }, { kind, category }: Omit<Wanted, 'only'>) =>
  (kind === undefined || kind === row.kind) && (category === undefined || category === row.category)
