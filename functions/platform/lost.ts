import { type Delivery, deliverEvent } from './delivery'
import { Event, undeliveredShards } from './events'
import type { Sweep } from './sweep'

// The stream delivers within seconds; an event this old was lost or had more to do than one run allows.
const lostAfterMilliseconds = 60_000

/** Delivers events that have waited for over a minute, oldest first in each shard. */
export function lostEvents(deliveries: readonly Delivery[]): Sweep {
  return {
    name: 'lostEvents',
    index: 'undelivered',
    partitions: Array.from({ length: undeliveredShards }, (_, shard) => `undelivered#${shard}`),
    async each(services, item, hurried) {
      const event = Event.parse(item)
      if (services.clock.now() - Date.parse(event.occurredAt) < lostAfterMilliseconds) return 'notYet'
      await deliverEvent(services, deliveries, { event, hurried })
      return 'done'
    },
  }
}
