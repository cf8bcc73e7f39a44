import { caseEvents } from '../cases/events'
import type { Context } from '../platform/context'
import { type Delivery, deliver } from '../platform/delivery'
import { countCase } from './count'
import { bearsOnRates, type Counted, merge } from './rules'

async function count(ctx: Context, event: Counted): Promise<'delivered'> {
  const { createdMonth: month } = event.facts
  if (bearsOnRates(event)) await countCase(ctx, { month, caseId: event.subject, next: (before) => merge(before, event) })
  return 'delivered'
}

/** Counts every event of a case that bears on the rates, once, whatever the order and number of deliveries. */
export const rateDeliveries: Delivery[] = [
  deliver(caseEvents.submitted, 'rates', count),
  deliver(caseEvents.acted, 'rates', count),
  deliver(caseEvents.clock, 'rates', count),
]
