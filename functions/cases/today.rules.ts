import type { TodayReason, TodayRow } from '../../contract/cases/today'
import { dayOf } from '../../contract/time'
import { canBeTaken, kindOf } from './case/kinds'
import { isGrave, isLate, isVisitToday } from './case/lists/queue.rules'
import type { StoredRow } from './case/stored'

/** Why a case waits for somebody in this relation at a moment (milliseconds); undefined if it does not. */
export function reasonOf(row: StoredRow, { as, now }: { as: TodayRow['as']; now: number }): TodayReason | undefined {
  const state = kindOf(row.kind).states[row.state]
  if (row.callSince !== null) return 'call'
  if (!state?.open) return undefined
  // What colleagues have in hand is theirs to do.
  if (as === 'team' && !canBeTaken(row)) return undefined
  if (isGrave(row)) return 'danger'
  if (isLate(row, now)) return 'late'
  if (state.waitsFor !== 'staff') return undefined
  if (isVisitToday(row, now)) return 'visit'
  if (row.workerId === null) return 'new'
  if (row.runsOutAt !== null && dayOf(Date.parse(row.runsOutAt)) === dayOf(now)) return 'soon'
  return as === 'worker' ? 'mine' : undefined
}
