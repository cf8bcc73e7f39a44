import type { Kind } from '../../../contract/cases/kind'
import type { Audience, Relation } from '../../../contract/cases/relations'
import type { Role } from '../../../contract/people'
import type { StoredPerson } from '../../people/lookup'
import type { Caller } from '../../platform/caller'
import { deskId } from '../../teams/lookup'
import { kindOf } from './kinds'
import type { StoredCase } from './stored'

/** Who somebody is: it decides what they are to a case. */
type Standing = Pick<Caller, 'id' | 'roles' | 'teams' | 'grids'>

/**
 * Somebody's relations to a case, out of those that its kind's audiences name; empty for strangers. Whether they follow the
 * case is for the caller to read.
 */
export function relationsOf(item: StoredCase, caller: Standing, { follows = false } = {}): Relation[] {
  const relations: [Relation, boolean][] = [
    ['requester', isOwn(item, caller)],
    ['follower', follows],
    ['passerBy', follows && item.public],
    ['worker', caller.id === item.workerId && worksIn(caller, item.team)],
    ['team', worksIn(caller, item.team)],
    ['lead', worksIn(caller, item.lead)],
    ['coUnit', item.coUnits.some((team) => worksIn(caller, team))],
    ['grid', item.gridId !== null && caller.grids.includes(item.gridId)],
    ['manager', caller.roles.includes('manager')],
    ...item.people.map(({ personId, as }): [Relation, boolean] => [as, personId === caller.id]),
  ]
  const known = knownTo(kindOf(item.kind))
  return [...new Set(relations.flatMap(([relation, holds]) => (holds && known.has(relation) ? [relation] : [])))]
}

/** Whether a case is somebody's own: they asked for it, or reported it for another. */
export const asksFor = ({ requesterId, reportedBy, people }: Pick<StoredCase, 'requesterId' | 'reportedBy' | 'people'>, personId: string) =>
  [requesterId, reportedBy].includes(personId) || people.some((each) => each.personId === personId && each.as === 'requester')

/** Whose duty it is to act for somebody with a login. */
const acting: readonly Role[] = ['gridWorker', 'stationWorker', 'manager']
export const actsForOthers = (roles: readonly Role[]) => roles.some((role) => acting.includes(role))

/** As `asksFor`, as of now: what somebody on the staff reported for another is theirs no more once that is not their duty. */
export const isOwn = (
  item: Pick<StoredCase, 'requesterId' | 'reportedBy' | 'reportedOnDuty' | 'people'>,
  { id, roles }: Pick<Caller, 'id' | 'roles'>,
) => asksFor(item, id) && (item.reportedBy !== id || !item.reportedOnDuty || actsForOthers(roles))

/** Whether somebody is in a team now; the desk is the managers'. */
export const worksIn = (caller: Pick<Caller, 'roles' | 'teams'>, team: string) =>
  team === deskId ? caller.roles.includes('manager') : caller.teams.includes(team)

/** The relations that exist for a kind. */
export const knownTo = ({ audiences }: Kind): Set<Relation> => new Set(Object.values(audiences).flat())

/** Whether an audience includes somebody with these relations; one that the kind does not define includes nobody. */
export const sees = ({ audiences }: Kind, relations: readonly Relation[], audience: Audience | undefined) =>
  audience !== undefined && (audiences[audience] ?? []).some((relation) => relations.includes(relation))

/** Whether somebody is staff on a case, and so sees the requester and staff-only entries. */
export const isStaff = (kind: Kind, relations: readonly Relation[]) => sees(kind, relations, 'staff')

/** Whether somebody may find a case and follow it: on the stairwell of their confirmed home, and everybody outside a home. */
export function isNeighbour(item: StoredCase, { home }: Pick<StoredPerson, 'home'>): boolean {
  if (item.public) return true
  if (item.near === null || home?.state !== 'confirmed') return false
  const stairwell = home.householdId.split('-').slice(0, 3).join('-')
  return stairwell === item.near || stairwell.startsWith(`${item.near}-`)
}

/** The people in whose own lists a case appears: the requester, whoever reported it for them, and people named by its parts. */
export const peopleConcerned = (item: Pick<StoredCase, 'requesterId' | 'reportedBy' | 'people'>): string[] => [
  ...new Set([item.requesterId, ...(item.reportedBy === null ? [] : [item.reportedBy]), ...item.people.map(({ personId }) => personId)]),
]
