import { postOf } from '../../contract/posts'
import { personEvents } from '../people/events'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { type Delivery, deliver } from '../platform/delivery'
import type { EventOf } from '../platform/events'
import { rosterWrites } from './posts'

/** Consequences of a person's deletion for teams and grids. */
export const teamDeliveries: Delivery[] = [deliver(personEvents.removed, 'rosters', leaveRosters)]

async function leaveRosters(ctx: Context, { subject, facts }: EventOf<(typeof personEvents)['removed']>): Promise<'delivered'> {
  const writes = rosterWrites(subject, { was: (facts.left ?? []).map(postOf), is: [] })
  if (writes.length > 0) await commit(ctx, { writes, events: [] })
  return 'delivered'
}
