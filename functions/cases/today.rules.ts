import { keptOf } from '../../contract/cases/parts/keptOf'
import { missedVisit, type TodayReason, type TodayRow } from '../../contract/cases/today'
import { dayOf } from '../../contract/time'
import { canBeTaken, kindOf } from './case/kinds'
import type { StoredRow } from './case/stored'

/** Why a case waits for somebody in this relation at a moment (milliseconds); undefined if it does not. */
export function reasonOf(row: StoredRow, { as, now }: { as: TodayRow['as']; now: number }): TodayReason | undefined {
  const kind = kindOf(row.kind)
  const state = kind.states[row.state]
  if (row.callSince !== null) return 'call'
  if (!state?.open) return undefined
  // What colleagues have in hand is theirs to do.
  if (as === 'team' && !canBeTaken(row)) return undefined
  if (kind.levels[row.level]?.grave) return 'danger'
  const due = row.runsOutAt === null ? undefined : Date.parse(row.runsOutAt)
  if (row.late || (due !== undefined && due <= now)) return 'late'
  if (state.waitsFor !== 'staff') return undefined
  if (isVisitToday(row, now)) return 'visit'
  if (row.workerId === null) return 'new'
  if (due !== undefined && dayOf(due) === dayOf(now)) return 'soon'
  return as === 'worker' ? 'mine' : undefined
}

/** Whether a visit is promised for today, or was missed. */
function isVisitToday(row: StoredRow, now: number): boolean {
  const visit = keptOf(row.parts, 'visit')
  return visit !== undefined && (dayOf(Date.parse(visit.from)) === dayOf(now) || missedVisit(row, now))
}
