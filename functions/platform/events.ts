import * as z from 'zod/mini'

/** What an event may hold of its change: ids, codes, amounts and instants, never names or free text. */
const Facts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]))

/**
 * One change to one subject: timeline entry, audit entry and outbox entry at once. `partition` is the subject's own.
 * `audience` says who may see it in a timeline; `cursor` is how far a delivery to many has come.
 */
export const Event = z.object({
  id: z.string(),
  communityId: z.string(),
  type: z.string(),
  subject: z.string(),
  partition: z.string(),
  audience: z.enum(['person', 'staff', 'public']),
  actor: z.nullable(z.string()),
  onBehalfOf: z.optional(z.string()),
  occurredAt: z.string(),
  facts: Facts,
  cursor: z.optional(z.string()),
})
export type Event = z.infer<typeof Event>

/** An event as a verb tells it; `commit` adds what is missing of id, community, actor and time. */
export type NewEvent = Pick<Event, 'type' | 'subject' | 'partition' | 'audience' | 'facts' | 'onBehalfOf'> & {
  actor?: string | null
  /** Where another item of the change is named by the event. */
  id?: string
}

/** Events not yet delivered lie in this many partitions of an index that only `tick` reads. */
export const undeliveredShards = 8

/** The shard an event waits in until it is delivered: spread by the last character of its id. */
export function shardOf(eventId: string): string {
  return `undelivered#${(eventId.codePointAt(eventId.length - 1) ?? 0) % undeliveredShards}`
}

export const eventKey = (event: Pick<Event, 'id' | 'partition'>) => ({ partition: event.partition, sort: `event#${event.id}` })
