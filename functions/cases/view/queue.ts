import type { Relation } from '../../../contract/cases/relations'
import type { CaseRow } from '../../../contract/cases/row'
import type { Caller } from '../../platform/caller'
import { kindOf } from '../case/kinds'
import { worksIn } from '../case/people'
import type { StoredRow } from '../case/stored'
import { viewRow } from './row'
import { sightOf } from './sight'

/**
 * A row of a queue at a moment (milliseconds) as somebody in this relation sees it; undefined if it is not theirs: managers are not on
 * the cases of every kind, and what is in the hands of somebody who has left its team is theirs no more.
 */
export function viewQueued(row: StoredRow, caller: Caller, { relation, now }: { relation: Relation; now: number }): CaseRow | undefined {
  const sight = sightOf(kindOf(row.kind), caller, [relation])
  const gone = relation === 'worker' && !worksIn(caller, row.team)
  return sight.sees('staff') && !gone ? viewRow(row, sight, now) : undefined
}
