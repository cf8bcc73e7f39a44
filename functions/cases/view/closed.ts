import type { CaseRow } from '../../../contract/cases/row'
import type { Caller } from '../../platform/caller'
import type { Context } from '../../platform/context'
import { kindOf } from '../case/kinds'
import { closedMonthOf } from '../case/lists/closed'
import { isStaff, relationsOf } from '../case/people'
import { findReadableCases } from '../case/store'
import { rowOf } from '../case/stored'
import { viewRow } from './row'
import { sightOf } from './sight'

/**
 * The rows of cases closed in a month, as somebody of the staff on each sees them. The list is an index and may be a moment behind: what
 * was reopened, and what is not theirs, is left out.
 */
export async function viewClosed(
  ctx: Context,
  caller: Caller,
  { caseIds, month }: { caseIds: string[]; month: string },
): Promise<CaseRow[]> {
  const now = ctx.clock.now()
  return (await findReadableCases(ctx, caseIds)).flatMap((item) => {
    const kind = kindOf(item.kind)
    const relations = relationsOf(item, caller)
    if (closedMonthOf(item) !== month || !isStaff(kind, relations)) return []
    return [{ ...viewRow(rowOf(item), sightOf(kind, caller, relations), now), closedAt: item.closedAt }]
  })
}
