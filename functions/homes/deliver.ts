import { tell } from '../notices/doors'
import type { Context } from '../platform/context'
import { type Delivery, deliver } from '../platform/delivery'
import type { Event } from '../platform/events'
import { homeEvents } from './events'

/** A person hears what became of their home, unless they confirmed it themselves with a code. */
export const homeDeliveries: Delivery[] = [
  deliver(homeEvents.confirmed, 'tellResident', async (ctx, event) =>
    event.facts.by === 'code' ? 'delivered' : answered(ctx, event, true),
  ),
  deliver(homeEvents.refused, 'tellResident', (ctx, event) => answered(ctx, event, false)),
]

async function answered(ctx: Context, event: Pick<Event, 'id' | 'subject' | 'occurredAt'>, confirmed: boolean): Promise<'delivered'> {
  await tell(ctx, event.subject, { notice: { kind: 'homeAnswered', id: event.id, confirmed }, occurredAt: event.occurredAt })
  return 'delivered'
}
