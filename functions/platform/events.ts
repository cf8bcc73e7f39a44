import * as z from 'zod/mini'

/** What an event may hold of its change: ids, codes, amounts and instants, never names or free text. */
export const Fact = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])
type Facts = Record<string, z.infer<typeof Fact> | undefined>

/** Who may see an event in a timeline. Kinds of cases may bring audiences of their own. */
export type EventAudience = 'person' | 'staff' | 'public' | (string & {})

/** How far one delivery of an event has come: it goes on from `cursor`, or has `finished` before the others did. */
const DeliveryPlace = z.union([z.object({ cursor: z.string() }), z.literal('finished')])
export type DeliveryPlace = z.infer<typeof DeliveryPlace>

/**
 * One change to one subject: timeline entry, audit entry and outbox entry at once. `partition` is the subject's own.
 * `places` says, by the names of its deliveries, how far each has come; it goes once all have finished.
 */
export const Event = z.object({
  id: z.string(),
  communityId: z.string(),
  type: z.string(),
  subject: z.string(),
  partition: z.string(),
  audience: z.string(),
  actor: z.nullable(z.string()),
  onBehalfOf: z.optional(z.string()),
  occurredAt: z.string(),
  facts: z.record(z.string(), Fact),
  places: z.optional(z.record(z.string(), DeliveryPlace)),
})
export type Event = z.infer<typeof Event>

/** An event as a verb makes it; `commit` adds what is missing of id, community, actor and time. */
export type NewEvent = Pick<Event, 'type' | 'subject' | 'partition' | 'audience' | 'facts' | 'onBehalfOf'> & {
  actor?: string | null
  /** Where another item of the change is named by the event. */
  id?: string
}

type Declaration = { audience: EventAudience | readonly EventAudience[]; facts: z.ZodMiniType<Facts> }

/** One type of event: whom it may be shown to and what facts it holds. */
export type DeclaredEvent<T extends string = string, F extends Declaration['facts'] = Declaration['facts']> = {
  type: T
  audiences: readonly EventAudience[]
  facts: F
}

/** The facts that an event of a declared type is made with. */
export type FactsOf<D extends DeclaredEvent> = z.input<D['facts']>

/** A stored event of a declared type, its facts as declared. */
export type EventOf<D extends DeclaredEvent> = D extends DeclaredEvent
  ? Omit<Event, 'type' | 'facts'> & { type: D['type']; facts: z.output<D['facts']> }
  : never

type Declared<A extends string, D extends Record<string, Declaration>> = {
  [N in keyof D & string]: DeclaredEvent<`${A}.${N}`, D[N]['facts']>
}

/** An area's events by name: `confirmed` of the area `booking` has the type `booking.confirmed`. */
export function declareEvents<const A extends string, const D extends Record<string, Declaration>>(
  area: A,
  declarations: D,
): Declared<A, D> {
  const declared = Object.entries(declarations).map(([name, { audience, facts }]) => {
    const audiences = typeof audience === 'string' ? [audience] : audience
    return [name, { type: `${area}.${name}`, audiences, facts }]
  })
  return Object.fromEntries(declared) as Declared<A, D>
}

/** What is said of a declared event when it happens. Without `audience` it is for the first that its declaration names. */
type Happening<D extends DeclaredEvent> = Omit<NewEvent, 'type' | 'audience' | 'facts'> & { audience?: EventAudience; facts: FactsOf<D> }

/** An event to commit. Throws for facts or an audience other than declared, so that what is written can be read. */
export function newEvent<D extends DeclaredEvent>(
  declared: D,
  { audience = declared.audiences[0], facts, ...rest }: Happening<D>,
): NewEvent {
  if (audience === undefined || !declared.audiences.includes(audience)) throw new Error(`${declared.type} is not for ${audience}`)
  const known = Object.entries(declared.facts.parse(facts)).filter(([, fact]) => fact !== undefined)
  return { ...rest, type: declared.type, audience, facts: Object.fromEntries(known) as NewEvent['facts'] }
}

/** A stored event with its facts as declared; throws when they are not. */
export function readEvent<D extends DeclaredEvent>(declared: D, event: Event): EventOf<D> {
  // The caller has chosen the declaration by the event's type.
  return { ...event, facts: declared.facts.parse(event.facts) } as EventOf<D>
}

/** A stored event as that one of some declared events which it is; undefined where it is none of them. */
export function readAs<D extends DeclaredEvent>(several: readonly D[], event: Event): EventOf<D> | undefined {
  const declared = several.find(({ type }) => type === event.type)
  return declared && readEvent(declared, event)
}

/** Events not yet delivered lie in this many partitions of an index that only `tick` reads. */
export const undeliveredShards = 8

/** The shard an event waits in until it is delivered: spread by the last character of its id. */
export function shardOf(eventId: string): string {
  return `undelivered#${(eventId.codePointAt(eventId.length - 1) ?? 0) % undeliveredShards}`
}

export const eventKey = (event: Pick<Event, 'id' | 'partition'>) => ({ partition: event.partition, sort: `event#${event.id}` })
