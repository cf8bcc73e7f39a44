import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { type Delivery, deliver } from '../platform/delivery'
import type { Event } from '../platform/events'
import { pagesOf } from '../platform/pages'
import type { Item } from '../platform/table'
import { personEvents } from './events'
import { partitionOf } from './lookup'

const itemsAPage = 25
const goneWithThem = ['family#', 'inbox#', 'request#', 'unread']

/** Consequences of changes to people. */
export const peopleDeliveries: Delivery[] = [deliver(personEvents.removed, 'people', sweep)]

// Removes a deleted person's family, inbox and request records; events hold only codes and stay for the audit.
async function sweep(ctx: Context, event: Pick<Event, 'subject'>): Promise<'delivered'> {
  for (const prefix of goneWithThem) {
    const read = (after?: Item) => ctx.table.query({ partition: partitionOf(event.subject), prefix, limit: itemsAPage, after })
    for await (const { items } of pagesOf(read)) {
      if (items.length === 0) continue
      const writes = items.map((item) => ({ key: { partition: partitionOf(event.subject), sort: String(item.sk) }, remove: true as const }))
      await commit(ctx, { writes, events: [] })
    }
  }
  return 'delivered'
}
