import { commit } from './commit'
import { inCommunity } from './community'
import type { Context, Services } from './context'
import { withNewKeys } from './crypto'
import { type DeclaredEvent, type DeliveryPlace, Event, type EventOf, eventKey, readEvent } from './events'
import type { Write } from './write'

/** For a long delivery: where the last run stopped, a way to save how far this one is, and whether time is running short. */
export type Progress = { cursor?: string; save(cursor: string): Promise<void>; hurried(): boolean }

export type Outcome = 'delivered' | 'unfinished'

/** What one area does about one type of event. Called at least once, so it must be safe to repeat. */
export type Delivery = { name: string; type: string; run(ctx: Context, event: Event, progress: Progress): Promise<Outcome> }

/**
 * A delivery of a declared event, with typed facts. Its name, a plain word, identifies its progress in the stored event and is
 * unique among the deliveries of a type.
 */
export function deliver<D extends DeclaredEvent>(
  declared: D,
  name: string,
  run: (ctx: Context, event: EventOf<D>, progress: Progress) => Promise<Outcome>,
): Delivery {
  return { name, type: declared.type, run: async (ctx, event, progress) => run(ctx, readEvent(declared, event), progress) }
}

type Places = NonNullable<Event['places']>

/**
 * Runs the deliveries of one event, each from where it stopped, and takes the event out of the `undelivered` index when all
 * have finished. One that fails or runs out of time does not hold up the others: the event stays in the index for the next run,
 * which skips the finished ones. Throws the first failure.
 */
export async function deliverEvent(
  services: Services,
  deliveries: readonly Delivery[],
  { event, hurried }: { event: Event; hurried: () => boolean },
): Promise<void> {
  const ctx = inCommunity(services, event.communityId)
  const its = deliveries.filter(({ type }) => type === event.type)
  const { finished, open, faults } = await runAll(ctx, its, { event, hurried, places: its.length > 0 ? await placesOf(ctx, event) : {} })
  if (open === 0)
    await mark(ctx, { key: eventKey(event), change: { remove: ['undeliveredPk', 'undeliveredSk', 'places'] }, when: 'exists' })
  else if (finished.length > 0) await mark(ctx, keep(event, Object.fromEntries(finished.map((name) => [name, 'finished']))))
  if (faults.length > 0) throw faults[0]
}

// Not the places of the stream's record, which are as old as the event.
async function placesOf(ctx: Context, event: Event): Promise<Places> {
  const item = await ctx.table.get(eventKey(event))
  return item ? (Event.parse({ ...event, places: item.places }).places ?? {}) : {}
}

type Running = { event: Event; hurried: () => boolean; places: Places }

async function runAll(ctx: Context, deliveries: readonly Delivery[], { event, hurried, places }: Running) {
  const finished: string[] = []
  const faults: unknown[] = []
  const waiting = deliveries.filter(({ name }) => places[name] !== 'finished')
  for (const [at, { name, run }] of waiting.entries()) {
    // Each run makes some progress on at least one delivery, however little time there is.
    if (at > 0 && hurried()) break
    try {
      const progress = progressOf(ctx, event, { name, hurried, place: places[name] })
      if ((await withNewKeys(ctx.crypto, () => run(ctx, event, progress))) === 'delivered') finished.push(name)
    } catch (error) {
      faults.push(error)
    }
  }
  return { finished, faults, open: waiting.length - finished.length }
}

function progressOf(
  ctx: Context,
  event: Event,
  { name, hurried, place }: { name: string; hurried: () => boolean; place?: DeliveryPlace },
): Progress {
  return {
    cursor: typeof place === 'object' ? place.cursor : undefined,
    save: (cursor) => mark(ctx, keep(event, { [name]: { cursor } })),
    hurried,
  }
}

// If another run has finished the event in the meantime, no place is written back.
function keep(event: Event, places: Places): Write {
  const set = Object.fromEntries(Object.entries(places).map(([name, place]) => [`places.${name}`, place]))
  return { key: eventKey(event), change: { set }, when: [['places', 'exists']] }
}

// No event of its own: this is the event's own bookkeeping.
async function mark(ctx: Context, write: Write): Promise<void> {
  await commit(ctx, { writes: [{ ...write, named: 'event' }], events: [] })
}
