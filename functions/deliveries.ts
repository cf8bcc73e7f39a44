import { bookingDeliveries } from './bookings/deliver'
import { caseDeliveries } from './cases/after/deliver'
import { newsDeliveries } from './news/deliver'
import { peopleDeliveries } from './people/deliver'
import type { Deliveries, Delivery } from './platform/delivery'
import { rateDeliveries } from './rates/deliver'

/** What every area does about events, a line an area; where two areas want the same event both are called. */
export const deliveries: Deliveries = together([bookingDeliveries, caseDeliveries, newsDeliveries, peopleDeliveries, rateDeliveries])

function together(areas: Deliveries[]): Deliveries {
  const all = new Map<string, Delivery[]>()
  for (const [type, delivery] of areas.flatMap((area) => Object.entries(area))) all.set(type, [...(all.get(type) ?? []), delivery])
  return Object.fromEntries([...all].map(([type, each]) => [type, each.length === 1 && each[0] ? each[0] : inTurn(each)]))
}

function inTurn(each: Delivery[]): Delivery {
  return async (ctx, event, progress) => {
    for (const delivery of each) if ((await delivery(ctx, event, progress)) === 'unfinished') return 'unfinished'
    return 'delivered'
  }
}
