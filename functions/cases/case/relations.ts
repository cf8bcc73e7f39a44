import type { Relation } from '../../../contract/cases/relations'
import type { Caller } from '../../platform/caller'
import { deskId } from '../../teams/lookup'
import type { StoredCase } from './stored'

/** What somebody is to a case, strangers nothing. `follows` is read by who needs it. */
export function relationsOf(item: StoredCase, caller: Caller, { follows = false } = {}): Relation[] {
  const relations: [Relation, boolean][] = [
    ['requester', [item.requesterId, item.reportedBy].includes(caller.id)],
    ['follower', follows],
    ['worker', caller.id === item.workerId],
    ['team', worksIn(caller, item.team)],
    ['lead', worksIn(caller, item.lead)],
    ['coUnit', item.coUnits.some((team) => worksIn(caller, team))],
    ['grid', caller.roles.includes('gridWorker') && item.gridId !== null && caller.grids.includes(item.gridId)],
    ['manager', caller.roles.includes('manager')],
  ]
  return relations.flatMap(([relation, holds]) => (holds ? [relation] : []))
}

const worksIn = (caller: Caller, team: string) => (team === deskId ? caller.roles.includes('manager') : caller.teams.includes(team))

const staffRelations: readonly Relation[] = ['worker', 'team', 'lead', 'coUnit', 'grid', 'manager']

/** Whether somebody is on a case as staff, and so sees who asked and what residents do not. */
export const isStaff = (relations: readonly Relation[]) => relations.some((relation) => staffRelations.includes(relation))
