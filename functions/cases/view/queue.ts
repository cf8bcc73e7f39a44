import type { Relation } from '../../../contract/cases/relations'
import type { CaseRow } from '../../../contract/cases/row'
import type { Caller } from '../../platform/caller'
import { kindOf } from '../case/kinds'
import { worksIn } from '../case/people'
import type { StoredRow } from '../case/stored'
import { viewRow } from './row'
import { sightOf } from './sight'

/**
 * Whether a case in a list is for somebody in this relation: managers are not on the cases of every kind, and what is in the hands of
 * somebody who has left its team is theirs no more.
 */
export function maySeeQueued({ kind, team }: Pick<StoredRow, 'kind' | 'team'>, caller: Caller, relation: Relation): boolean {
  const gone = relation === 'worker' && !worksIn(caller, team)
  return !gone && sightOf(kindOf(kind), caller, [relation]).sees('staff')
}

/** A row of a queue at a moment (milliseconds) as somebody in this relation sees it; undefined if it is not theirs. */
export function viewQueued(row: StoredRow, caller: Caller, { relation, now }: { relation: Relation; now: number }): CaseRow | undefined {
  return maySeeQueued(row, caller, relation) ? viewRow(row, sightOf(kindOf(row.kind), caller, [relation]), now) : undefined
}
