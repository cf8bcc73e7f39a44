import { deliveries } from './deliveries'
import { systemClock } from './platform/clock'
import type { Services } from './platform/context'
import { deliverEvent } from './platform/delivery'
import { Event, undeliveredShards } from './platform/events'
import { log } from './platform/log'
import { onceServices } from './platform/services'

const services = onceServices()

// The stream takes seconds; what has waited this long was lost on the way, or had more to do than one run allows.
const lostAfterMilliseconds = 60_000
const mostARun = 200
const runMilliseconds = 45_000

/** Each minute: delivers what a lost stream left behind. */
export async function handler(): Promise<{ delivered: number; failed: number }> {
  return deliverLost(await services())
}

/** Events that have waited for over a minute, oldest first in each shard. One that fails does not hold up the others. */
export async function deliverLost(known: Services): Promise<{ delivered: number; failed: number }> {
  const started = systemClock.now()
  const hurried = () => systemClock.now() - started > runMilliseconds
  const count = { delivered: 0, failed: 0 }
  for (let shard = 0; shard < undeliveredShards && !hurried(); shard++) {
    const { items } = await known.wholeTable.query({ index: 'undelivered', partition: `undelivered#${shard}`, limit: mostARun })
    for (const item of items) {
      if (hurried()) break
      try {
        const event = Event.parse(item)
        if (known.clock.now() - Date.parse(event.occurredAt) < lostAfterMilliseconds) continue
        await deliverEvent(known, deliveries, { event, hurried })
        count.delivered++
      } catch (error) {
        count.failed++
        log.error('delivery failed', { eventId: item.id, fault: error instanceof Error ? error.name : 'unknown' })
      }
    }
  }
  return count
}
