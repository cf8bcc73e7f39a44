import { tickCases } from './cases/after/tick'
import { deliveries } from './deliveries'
import { systemClock } from './platform/clock'
import type { Services } from './platform/context'
import { deliverEvent } from './platform/delivery'
import { Event, undeliveredShards } from './platform/events'
import { log } from './platform/log'
import { onceServices } from './platform/services'
import type { Item } from './platform/table'
import { expireUploads } from './uploads/expire'

const services = onceServices()

// The stream takes seconds; what has waited this long was lost on the way, or had more to do than one run allows.
const lostAfterMilliseconds = 60_000
const itemsAPage = 200
const runMilliseconds = 45_000
const allMilliseconds = 50_000

/** Each minute: delivers what a lost stream left behind, clears files nobody attached to anything, and looks at the clocks of cases. */
export async function handler(): Promise<{ delivered: number; failed: number }> {
  const known = await services()
  const started = systemClock.now()
  const count = await deliverLost(known)
  await expireUploads(known)
  await tickCases(known, () => systemClock.now() - started > allMilliseconds)
  return count
}

/** Events that have waited for over a minute, oldest first in each shard. One that fails does not hold up the others. */
export async function deliverLost(known: Services): Promise<{ delivered: number; failed: number }> {
  const started = systemClock.now()
  const hurried = () => systemClock.now() - started > runMilliseconds
  const count = { delivered: 0, failed: 0 }
  for (let shard = 0; shard < undeliveredShards && !hurried(); shard++) {
    for await (const item of waitingIn(known, shard)) {
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

// Page by page, so that many that fail do not hide what waits behind them.
async function* waitingIn({ wholeTable }: Services, shard: number): AsyncGenerator<Item> {
  let after: Item | undefined
  do {
    const page = await wholeTable.query({ index: 'undelivered', partition: `undelivered#${shard}`, limit: itemsAPage, after })
    yield* page.items
    after = page.last
  } while (after)
}
