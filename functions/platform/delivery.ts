import { commit } from './commit'
import { inCommunity } from './community'
import type { Context, Services } from './context'
import { type Event, eventKey } from './events'

/** What a delivery to many may use: where it left off, a way to say how far it has come, and whether time runs short. */
export type Progress = { cursor?: string; save(cursor: string): Promise<void>; hurried(): boolean }

/** What becomes of an event. Called at least once, so it must be safe to run twice. */
export type Delivery = (ctx: Context, event: Event, progress: Progress) => Promise<'delivered' | 'unfinished'>

export type Deliveries = Readonly<Record<string, Delivery>>

/**
 * Delivers one event and takes it out of the `undelivered` index. One that nobody handles is delivered by being taken
 * out. One whose delivery ran out of time stays in, with its cursor, for the next run.
 */
export async function deliverEvent(
  services: Services,
  deliveries: Deliveries,
  { event, hurried }: { event: Event; hurried: () => boolean },
) {
  const ctx = inCommunity(services, event.communityId)
  const outcome = await deliveries[event.type]?.(ctx, event, {
    cursor: event.cursor,
    save: (cursor) => mark(ctx, event, { set: { cursor } }),
    hurried,
  })
  if (outcome !== 'unfinished') await mark(ctx, event, { remove: ['undeliveredPk', 'undeliveredSk', 'cursor'] })
}

// Not a change anybody has to hear of: it is the event's own bookkeeping.
async function mark(ctx: Context, event: Event, change: { set?: { cursor: string }; remove?: string[] }): Promise<void> {
  await commit(ctx, { writes: [{ key: eventKey(event), change, when: 'exists', named: 'event' }], events: [] })
}
