import type { Kind } from '../../../contract/cases/kind'
import type { Audience, Relation } from '../../../contract/cases/relations'
import type { Caller } from '../../platform/caller'
import { deskId } from '../../teams/lookup'
import { kindOf } from './kinds'
import type { StoredCase } from './stored'

/** What somebody is to a case, strangers nothing: of the relations that its kind's audiences name. `follows` is read by who needs it. */
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
    ...item.people.map(({ personId, as }): [Relation, boolean] => [as, personId === caller.id]),
  ]
  const known = knownTo(kindOf(item.kind))
  return [...new Set(relations.flatMap(([relation, holds]) => (holds && known.has(relation) ? [relation] : [])))]
}

const worksIn = (caller: Caller, team: string) => (team === deskId ? caller.roles.includes('manager') : caller.teams.includes(team))

/** The relations that a kind has. */
export const knownTo = ({ audiences }: Kind): Set<Relation> => new Set(Object.values(audiences).flat())

/** Whether an audience takes in somebody with these relations; nobody is in one that the kind does not name. */
export const sees = ({ audiences }: Kind, relations: readonly Relation[], audience: Audience | undefined) =>
  audience !== undefined && (audiences[audience] ?? []).some((relation) => relations.includes(relation))

/** Whether somebody is on a case as staff, and so sees who asked and what residents do not. */
export const isStaff = (kind: Kind, relations: readonly Relation[]) => sees(kind, relations, 'staff')

/** Those in whose own lists a case stands: who asks, who sent it for them, and whom its parts name. */
export const peopleConcerned = (item: Pick<StoredCase, 'requesterId' | 'reportedBy' | 'people'>): string[] => [
  ...new Set([item.requesterId, ...(item.reportedBy === null ? [] : [item.reportedBy]), ...item.people.map(({ personId }) => personId)]),
]
