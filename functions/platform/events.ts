import * as z from 'zod/mini'
import { Instant } from '../../contract/time'

/** A value in an event: an id, a code, an amount or an instant, never a name or free text. */
export const Fact = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])
type Facts = Record<string, z.infer<typeof Fact> | undefined>

/** Who may see an event in a timeline. Kinds of cases may add audiences of their own. */
export type EventAudience = 'person' | 'staff' | 'public' | (string & {})

/** How far one delivery of an event is: it continues from `cursor`, or has `finished` before the others. */
const DeliveryPlace = z.union([z.object({ cursor: z.string() }), z.literal('finished')])
export type DeliveryPlace = z.infer<typeof DeliveryPlace>

/**
 * One change to one subject: timeline, audit and outbox entry in one. `partition` is the subject's own. `places` says how far
 * each delivery is, by name; it is removed once all have finished.
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
  occurredAt: Instant,
  facts: z.record(z.string(), Fact),
  places: z.optional(z.record(z.string(), DeliveryPlace)),
})
export type Event = z.infer<typeof Event>

/** An event as a verb makes it; `commit` adds what is missing of id, community, actor and time. */
export type NewEvent = Pick<Event, 'type' | 'subject' | 'partition' | 'audience' | 'facts' | 'onBehalfOf'> & {
  actor?: string | null
  /** Given if another item of the change is named after the event. */
  id?: string
}

type Declaration = { audience: EventAudience | readonly EventAudience[]; facts: z.ZodMiniType<Facts> }

/** One type of event: its possible audiences and its facts. */
export type DeclaredEvent<T extends string = string, F extends Declaration['facts'] = Declaration['facts']> = {
  type: T
  audiences: readonly EventAudience[]
  facts: F
}

/** The facts needed to make an event of a declared type. */
export type FactsOf<D extends DeclaredEvent> = z.input<D['facts']>

/** A stored event of a declared type, with typed facts. */
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

/** What a declared event is made from; `audience` defaults to the first one declared. */
type Happening<D extends DeclaredEvent> = Omit<NewEvent, 'type' | 'audience' | 'facts'> & { audience?: EventAudience; facts: FactsOf<D> }

/** An event to commit. Throws for undeclared facts or audiences, so that everything written can be read. */
export function newEvent<D extends DeclaredEvent>(
  declared: D,
  { audience = declared.audiences[0], facts, ...rest }: Happening<D>,
): NewEvent {
  if (audience === undefined || !declared.audiences.includes(audience)) throw new Error(`${declared.type} is not for ${audience}`)
  const known = Object.entries(declared.facts.parse(facts)).filter(([, fact]) => fact !== undefined)
  return { ...rest, type: declared.type, audience, facts: Object.fromEntries(known) as NewEvent['facts'] }
}

/** A stored event with typed facts; throws when they do not match the declaration. */
export function readEvent<D extends DeclaredEvent>(declared: D, event: Event): EventOf<D> {
  // The caller picked the declaration by the event's type.
  return { ...event, facts: declared.facts.parse(event.facts) } as EventOf<D>
}

/** A stored event, read by whichever of some declarations matches; undefined if none does. */
export function readAs<D extends DeclaredEvent>(several: readonly D[], event: Event): EventOf<D> | undefined {
  const declared = several.find(({ type }) => type === event.type)
  return declared && readEvent(declared, event)
}

/** The number of partitions of the `undelivered` index, which only `tick` reads. */
export const undeliveredShards = 8

/** The partition an undelivered event is in, chosen by the last character of its id. */
export function shardOf(eventId: string): string {
  return `undelivered#${(eventId.codePointAt(eventId.length - 1) ?? 0) % undeliveredShards}`
}

export const eventKey = (event: Pick<Event, 'id' | 'partition'>) => ({ partition: event.partition, sort: `event#${event.id}` })
