import type { Deliveries, Delivery } from '../platform/delivery'
import { countCase } from './count'
import { bears, merge, monthOfCase } from './rules'

const count: Delivery = async (ctx, event) => {
  if (bears(event)) await countCase(ctx, { month: monthOfCase(event), caseId: event.subject, next: (before) => merge(before, event) })
  return 'delivered'
}

/** Every event of a case that says something for the three rates is counted, once however often and in whatever order it comes. */
export const rateDeliveries: Deliveries = { 'case.submitted': count, 'case.acted': count, 'case.clock': count }
