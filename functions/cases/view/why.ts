import type { Relation } from '../../../contract/cases/relations'
import type { Caller } from '../../platform/caller'
import type { Context } from '../../platform/context'
import { isFollower } from '../case/followers'
import { kindOf } from '../case/kinds'
import { isStaff, knownTo, relationsOf, sees } from '../case/people'
import { findCase } from '../case/store'
import type { StoredCase } from '../case/stored'

type Standing = Pick<Caller, 'id' | 'roles' | 'teams' | 'grids'>

/** A case for somebody who sees it, and undefined for everybody else, as if there were none. */
export async function caseSeenBy(ctx: Context, caller: Standing, caseId: string): Promise<StoredCase | undefined> {
  const item = await findCase(ctx, caseId)
  const follows = item !== undefined && (await isFollower(ctx, item.id, caller.id))
  return item && relationsOf(item, caller, { follows }).length > 0 ? item : undefined
}

type Why = { seen: 'staff' | 'own' | 'progress' | 'nothing'; relations: Relation[] }

/** What somebody is to a case, by the rules that every reading of it asks, and how much of it that shows them. */
export async function whyOnCase(ctx: Context, item: StoredCase, standing: Standing): Promise<Why> {
  const kind = kindOf(item.kind)
  const relations = relationsOf(item, standing, { follows: await isFollower(ctx, item.id, standing.id) })
  if (isStaff(kind, relations)) return { seen: 'staff', relations }
  if (sees(kind, relations, 'asked')) return { seen: 'own', relations }
  return { seen: relations.length > 0 ? 'progress' : 'nothing', relations }
}

/** The teams and the grid by which somebody is in a relation to a case, or would be. */
export function unitsBehind({ team, lead, coUnits, gridId }: StoredCase, relation: Relation): { teams: string[]; grids: string[] } {
  const teams: Record<string, string[]> = { worker: [team], team: [team], lead: [lead], coUnit: coUnits }
  return { teams: teams[relation] ?? [], grids: relation === 'grid' && gridId !== null ? [gridId] : [] }
}

/** The relations by which people are staff on a kind's cases. */
export const staffRelations = (kind: string): Relation[] =>
  [...knownTo(kindOf(kind))].filter((relation) => isStaff(kindOf(kind), [relation]))
