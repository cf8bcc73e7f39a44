import { tell } from '../notices/doors'
import { personEvents } from '../people/events'
import { type Delivery, deliver } from '../platform/delivery'

/** Whoever's name or number was read is told so, and why. */
export const peopleDeskDeliveries: Delivery[] = [
  deliver(personEvents.revealed, 'tellPerson', async (ctx, { id, subject, occurredAt, facts: { field, reason } }) => {
    await tell(ctx, subject, { notice: { kind: 'personRead', id, field, text: reason }, occurredAt })
    return 'delivered'
  }),
]
