import type { Relation } from '../../../contract/cases/relations'
import { heldAt, rolesIn } from '../../../contract/posts'
import { findPerson } from '../../people/lookup'
import type { Context } from '../../platform/context'
import { findMembers, membersOfTeam } from '../../teams/lookup'
import { findFollowers } from '../case/followers'
import { isOwn } from '../case/people'
import type { StoredCase } from '../case/stored'

/** The people with any of these relations to a case, each with all of theirs. */
export async function peopleBehind(ctx: Context, item: StoredCase, relations: readonly Relation[]): Promise<Map<string, Relation[]>> {
  const people = new Map<string, Relation[]>()
  const hands = relations.some((relation) => relation === 'worker' || relation === 'team') ? await handsOf(ctx, item) : noHands
  for (const relation of relations) {
    for (const id of await idsOf(ctx, { item, hands, relation })) people.set(id, [...(people.get(id) ?? []), relation])
  }
  return people
}

type Hands = { worker: string[]; team: string[] }
const noHands: Hands = { worker: [], team: [] }
type Sought = { item: StoredCase; hands: Hands; relation: Relation }

async function idsOf(ctx: Context, sought: Sought): Promise<string[]> {
  const { item, relation } = sought
  const named = item.people.flatMap(({ personId, as }) => (as === relation ? [personId] : []))
  return [...named, ...(await others(ctx, sought))]
}

async function others(ctx: Context, { item, hands, relation }: Sought): Promise<string[]> {
  const ids = (members: { personId: string }[]) => members.map(({ personId }) => personId)
  switch (relation) {
    case 'requester':
      // Whoever reported it for somebody without a login is its requester, too.
      return [...(item.requesterId === item.reportedBy ? [] : [item.requesterId]), ...(await reporterOf(ctx, item))]
    case 'follower':
      return findFollowers(ctx, item.id)
    case 'worker':
      return hands.worker
    case 'team':
      return hands.team
    case 'lead':
      return ids(await membersOfTeam(ctx, item.lead))
    case 'coUnit':
      return (await Promise.all(item.coUnits.map((team) => membersOfTeam(ctx, team)))).flatMap(ids)
    case 'grid':
      return item.gridId === null ? [] : ids(await findMembers(ctx, `grid#${item.gridId}`))
    case 'manager':
      return ids(await findMembers(ctx, 'managers'))
    default:
      return []
  }
}

/** Its worker, if they are still in the team; then the rest of the team is not notified of each step. */
async function handsOf(ctx: Context, { team, workerId }: StoredCase): Promise<Hands> {
  const members = (await membersOfTeam(ctx, team)).map(({ personId }) => personId)
  const worker = members.filter((personId) => personId === workerId)
  return { worker, team: worker.length > 0 ? [] : members }
}

/** Whoever reported a case for another, unless they have left the staff since. */
async function reporterOf(ctx: Context, item: StoredCase): Promise<string[]> {
  const person = item.reportedBy === null ? undefined : await findPerson(ctx, item.reportedBy)
  return person && isOwn(item, { id: person.id, roles: rolesIn(heldAt(person.posts, ctx.clock.now())) }) ? [person.id] : []
}
