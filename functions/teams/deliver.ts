import { postOf } from '../../contract/posts'
import { tell } from '../notices/doors'
import { personEvents } from '../people/events'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { type Delivery, deliver } from '../platform/delivery'
import type { EventOf } from '../platform/events'
import { namedIn, unitsOf } from './names'
import { rosterWrites } from './posts'

/** Consequences of changes of posts, and of a person's deletion for teams and grids. */
export const teamDeliveries: Delivery[] = [
  deliver(personEvents.removed, 'rosters', leaveRosters),
  deliver(personEvents.rolesChanged, 'tellPerson', tellPerson),
]

async function leaveRosters(ctx: Context, { subject, facts }: EventOf<(typeof personEvents)['removed']>): Promise<'delivered'> {
  const writes = rosterWrites(subject, { was: (facts.left ?? []).map(postOf), is: [] })
  if (writes.length > 0) await commit(ctx, { writes, events: [] })
  return 'delivered'
}

async function tellPerson(
  ctx: Context,
  { id, subject, occurredAt, facts }: EventOf<(typeof personEvents)['rolesChanged']>,
): Promise<'delivered'> {
  const { before, roles, left = [] } = facts
  if (before === undefined) return 'delivered'
  const names = await unitsOf(ctx)
  const named = (words: readonly string[]) => words.map((post) => ({ post, of: namedIn(names, postOf(post)).of }))
  const given = roles.filter((word) => !before.includes(word))
  await tell(ctx, subject, { notice: { kind: 'postsChanged', id, given: named(given), taken: named(left) }, occurredAt })
  return 'delivered'
}
