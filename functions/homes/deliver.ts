import { tell } from '../notices/doors'
import { placeEvents } from '../places/events'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { type Delivery, deliver } from '../platform/delivery'
import type { Event, EventOf } from '../platform/events'
import { pagesOf } from '../platform/pages'
import { deskId } from '../teams/lookup'
import { homeEvents } from './events'
import { type ClaimCursor, findClaims, refileClaim } from './store'

/** A person hears what became of their home, unless they confirmed it themselves with a code. */
export const homeDeliveries: Delivery[] = [
  deliver(homeEvents.confirmed, 'tellResident', async (ctx, event) =>
    event.facts.by === 'code' ? 'delivered' : answered(ctx, event, true),
  ),
  deliver(homeEvents.refused, 'tellResident', (ctx, event) => answered(ctx, event, false)),
  deliver(placeEvents.regridded, 'refileClaims', refileClaims),
]

const claimsAPage = 50

/** The homes in a building that wait to be confirmed are put before its new grid. */
async function refileClaims(ctx: Context, { subject, facts }: EventOf<(typeof placeEvents)['regridded']>): Promise<'delivered'> {
  const [from, to] = [facts.from ?? deskId, facts.to ?? deskId]
  const read = (after?: ClaimCursor) => findClaims(ctx, from, { limit: claimsAPage, after })
  for await (const { claims } of pagesOf(read)) {
    const its = claims.filter(({ householdId }) => householdId.startsWith(`${subject}-`))
    // One that was answered meanwhile must not hold up the others.
    await Promise.all(its.map((claim) => commit(ctx, { writes: [refileClaim(ctx, claim, to)], events: [] })))
  }
  return 'delivered'
}

async function answered(ctx: Context, event: Pick<Event, 'id' | 'subject' | 'occurredAt'>, confirmed: boolean): Promise<'delivered'> {
  await tell(ctx, event.subject, { notice: { kind: 'homeAnswered', id: event.id, confirmed }, occurredAt: event.occurredAt })
  return 'delivered'
}
