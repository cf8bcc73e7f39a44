import * as z from 'zod/mini'
import type { Context } from './context'
import { hashOf } from './crypto'
import { eventKey, type NewEvent, shardOf } from './events'
import { refuse } from './refuse'
import type { Failure, Item } from './table'
import type { Write } from './write'

/** A client's request: the verb and its whole input. */
export type Request = { verb: string; input: { requestId: string } }

export type Change = {
  /** Omitted only if an item of the change is itself the record of the request, or nobody requested the change. */
  request?: Request & { result?: Item }
  writes: Write[]
  events: NewEvent[]
  /** Called just before sending; if it throws, nothing is written. For a rush, in which requests wait their turn. */
  lastLook?: () => void
}

/** Done, now or earlier by the same request, with the result from then; or not, with the conditions that failed. */
export type Outcome = { done: true; result: Item } | { done: false; failures: Failure[] }

const keptSeconds = 7 * 24 * 3600
const Record = z.object({ hash: z.string(), result: z.record(z.string(), z.unknown()) })

/**
 * The one way to write: one transaction with its conditions, an event for each subject and the request's record. The same
 * request again writes nothing. Refuses REQUEST_REUSED for a known requestId with other contents.
 */
export async function commit(ctx: Context, { request, writes, events, lastLook }: Change): Promise<Outcome> {
  const record = request && recordOf(ctx, request)
  const all = [...(record ? [record] : []), ...writes, ...events.map((event) => toWrite(ctx, event))]
  const failures = await ctx.table.transact(all, ctx.ids.secret(), lastLook)
  if (failures.length === 0) return { done: true, result: request?.result ?? {} }

  const repeated = failures.find(({ name }) => name === 'request')
  if (request && repeated) return { done: true, result: resultOf(ctx, request, repeated.item) }
  return { done: false, failures }
}

/** The result of the same request, if it was written before. Refuses REQUEST_REUSED like `commit`. */
export async function findResult(ctx: Context, request: Request): Promise<Item | undefined> {
  const item = await ctx.table.get(recordKey(ctx, request))
  return item && resultOf(ctx, request, item)
}

function recordOf(ctx: Context, request: Request & { result?: Item }): Write {
  const put = {
    hash: hashFor(ctx, request),
    result: request.result ?? {},
    expiresAt: Math.floor(ctx.clock.now() / 1000) + keptSeconds,
  }
  return { key: recordKey(ctx, request), put, when: 'absent', named: 'request' }
}

function recordKey(ctx: Context, { input }: Request) {
  if (!ctx.caller) throw new Error('a request needs a caller')
  return { partition: `person#${ctx.caller.id}`, sort: `request#${input.requestId}` }
}

// Keyed, because the plain hash of a phone number could be reversed by trying every number.
function hashFor(ctx: Context, { verb, input }: Request): string {
  return ctx.crypto.index(ctx.communityId, 'request', hashOf([verb, input]))
}

function resultOf(ctx: Context, request: Request, item: unknown): Item {
  const record = Record.parse(item)
  if (record.hash !== hashFor(ctx, request)) throw refuse('REQUEST_REUSED')
  return record.result
}

function toWrite(ctx: Context, event: NewEvent): Write {
  const id = event.id ?? ctx.ids.make('evt')
  const put = {
    ...event,
    id,
    communityId: ctx.communityId,
    actor: event.actor === undefined ? (ctx.caller?.id ?? null) : event.actor,
    occurredAt: new Date(ctx.clock.now()).toISOString(),
    undeliveredPk: shardOf(id),
    undeliveredSk: id,
    places: {},
  }
  return { key: eventKey({ id, partition: event.partition }), put, when: 'absent', named: 'event' }
}
