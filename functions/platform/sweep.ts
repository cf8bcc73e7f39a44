import type { Services } from './context'
import { withNewKeys } from './crypto'
import { faultOf } from './fault'
import { log } from './log'
import { pagesOf } from './pages'
import type { Item, Query } from './table'

/** Items that wait in an index for the clock, in one or more partitions; from `due` only those whose time has come. */
export type Waiting = { index: 'due' | 'undelivered'; partitions: readonly string[] }

/**
 * What an area does each minute with every item that waits for it, in every community. `each` must be safe to repeat: an item
 * comes up again until it no longer waits. `notYet` leaves it for a later minute.
 */
export type Sweep = Waiting & { name: string; each(services: Services, item: Item, hurried: () => boolean): Promise<'done' | 'notYet'> }

export type Swept = { done: number; failed: number }

const itemsAPage = 200
const minuteMilliseconds = 60_000

/**
 * Runs all sweeps in parallel until each is finished or time runs short, so that a slow or failing one takes nothing from the
 * others. Returns what each has done, by name.
 */
export async function sweepAll(services: Services, sweeps: readonly Sweep[], hurried: () => boolean): Promise<Record<string, Swept>> {
  const counts = await Promise.all(sweeps.map(async (one) => [one.name, await sweep(services, one, hurried)] as const))
  return Object.fromEntries(counts)
}

/** Goes through everything that waits for one sweep. A failing item is logged and stays, and does not hold up the others. */
export async function sweep(services: Services, { name, each, ...waiting }: Sweep, hurried: () => boolean): Promise<Swept> {
  const count = { done: 0, failed: 0 }
  const failed = (error: unknown, id?: unknown) => {
    count.failed++
    log.error('an item of a sweep failed', { sweep: name, id, fault: faultOf(error) })
  }
  try {
    for await (const item of waitingIn(services, waiting)) {
      if (hurried()) break
      await withNewKeys(services.crypto, () => each(services, item, hurried)).then(
        (outcome) => outcome === 'done' && count.done++,
        (error) => failed(error, item.id),
      )
    }
  } catch (error) {
    failed(error)
  }
  return count
}

// Page by page, so that many failing items do not block those behind them. Each minute starts at another partition, so that the last ones
// get their turn even when there is never time for all.
async function* waitingIn({ wholeTable, clock }: Services, { index, partitions }: Waiting): AsyncGenerator<Item> {
  const first = Math.floor(clock.now() / minuteMilliseconds) % partitions.length
  const to = index === 'due' ? new Date(clock.now()).toISOString() : undefined
  for (const partition of [...partitions.slice(first), ...partitions.slice(0, first)]) {
    const read = (after?: Item) => wholeTable.query({ index, partition, to, limit: itemsAPage, after } satisfies Query)
    for await (const { items } of pagesOf(read)) yield* items
  }
}
