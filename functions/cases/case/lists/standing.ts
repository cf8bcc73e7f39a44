import type { Kind } from '../../../../contract/cases/kind'
import type { Relation } from '../../../../contract/cases/relations'
import type { Queue } from '../../../../contract/cases/row'
import { isStaff } from '../people'
import type { StoredCase } from '../stored'

/** A list of the staff's: a team's, a grid's, a worker's, or all for managers. */
export type StaffQueue = Exclude<Queue, 'mine'>

/** Whose lists a case belongs in, out of those whose people the kind counts as staff; `all` is the managers'. */
export function listsOf(kind: Kind, item: Pick<StoredCase, 'team' | 'gridId' | 'workerId'>): [queue: StaffQueue, of: string][] {
  const lists: [StaffQueue, Relation, string | null][] = [
    ['team', 'team', item.team],
    ['grid', 'grid', item.gridId],
    ['worker', 'worker', item.workerId],
    ['all', 'manager', 'all'],
  ]
  return lists.flatMap(([queue, relation, of]) => (of !== null && isStaff(kind, [relation]) ? [[queue, of] as [StaffQueue, string]] : []))
}
