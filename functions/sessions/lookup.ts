import * as z from 'zod/mini'
import type { SessionKind } from '../../contract/sessions/kinds/kinds'
import { Session } from '../../contract/sessions/session'
import { mustBe, mustBeLoggedIn } from '../platform/caller'
import type { Context } from '../platform/context'
import { pagesOf } from '../platform/pages'
import { readable } from '../platform/readable'
import { refuse } from '../platform/refuse'
import type { Item } from '../platform/table'
import type { Test, Write } from '../platform/write'
import { kindOf } from '../sessionKinds'

/** A session as stored: as the contract shows it, except for the seats, which are in the counter. */
export const StoredSession = z.extend(z.omit(Session, { activityId: true, left: true, waiting: true, state: true }), {
  state: z.enum(['scheduled', 'cancelled']),
  cancelReason: z.optional(z.string()),
  /** When its organisers ended booking before its time. */
  closedAt: z.optional(z.string()),
  /** When it was last given another time or place. */
  movedAt: z.optional(z.string()),
  /** The name of the place it was moved from, if that is none of the community's venues. */
  movedFrom: z.optional(z.string()),
  version: z.number(),
})
export type StoredSession = z.infer<typeof StoredSession>

/** The seats, in an item of their own that only booking, cancelling and promoting write. */
export const Counter = z.object({
  capacity: z.number(),
  left: z.number(),
  waiting: z.number(),
  open: z.boolean(),
  sessionVersion: z.number(),
})
export type Counter = z.infer<typeof Counter>

/** A session with its current seats. */
export type Seated = { session: StoredSession; counter: Counter }

const sessionsAtOnce = 200

export const partitionOf = (sessionId: string) => `session#${sessionId}`
export const sessionKey = (sessionId: string) => ({ partition: partitionOf(sessionId), sort: 'session' })
export const counterKey = (sessionId: string) => ({ partition: partitionOf(sessionId), sort: 'counter' })
export const monthList = (kind: SessionKind, month: string) => `sessions#${kind}#${month}`

/** Sessions with their seats, in the order of the ids; missing ones are left out. */
export async function findSessions(ctx: Context, sessionIds: string[]): Promise<Seated[]> {
  return (await readPairs(ctx, sessionIds)).map(([session, counter]) => ({
    session: StoredSession.parse(session),
    counter: Counter.parse(counter),
  }))
}

/** A session, for a caller who organises its kind. Refuses LOGIN_REQUIRED, NOT_FOUND and NOT_ALLOWED. */
export async function organised(ctx: Context, sessionId: string): Promise<Seated> {
  mustBeLoggedIn(ctx)
  const [seated] = await findSessions(ctx, [sessionId])
  if (!seated) throw refuse('NOT_FOUND')
  mustBe(ctx, ...kindOf(seated.session.about).organisers)
  return seated
}

/** As `findSessions`, for lists: sessions that cannot be read are left out as well. */
export async function findReadableSessions(ctx: Context, sessionIds: string[]): Promise<Seated[]> {
  return (await readPairs(ctx, sessionIds)).flatMap((pair) => {
    const [session, counter] = [readable(StoredSession, [pair[0]])[0], readable(Counter, [pair[1]])[0]]
    return session && counter ? [{ session, counter }] : []
  })
}

async function readPairs(ctx: Context, sessionIds: string[]): Promise<[session: Item, counter: Item][]> {
  const items = await ctx.table.batchGet(sessionIds.flatMap((id) => [sessionKey(id), counterKey(id)]))
  const byKey = new Map(items.map((item) => [`${item.pk} ${item.sk}`, item]))
  return sessionIds.flatMap((id) => {
    const session = byKey.get(`${ctx.table.partition(partitionOf(id))} session`)
    const counter = byKey.get(`${ctx.table.partition(partitionOf(id))} counter`)
    return session && counter ? [[session, counter] as [Item, Item]] : []
  })
}

/** All sessions of a kind that begin in a month, by start; without their seats. */
export async function sessionsOfMonth(ctx: Context, kind: SessionKind, month: string): Promise<StoredSession[]> {
  const sessions: StoredSession[] = []
  const read = (after?: Item) => ctx.table.query({ index: 'lists', partition: monthList(kind, month), limit: sessionsAtOnce, after })
  for await (const { items } of pagesOf(read)) sessions.push(...readable(StoredSession, items))
  return sessions
}

const placeInList = (ctx: Context, { kind, startsAt, id }: StoredSession) => ({
  listPk: ctx.table.partition(monthList(kind, startsAt.slice(0, 7))),
  listSk: `${startsAt}#${id}`,
})

/** The seats of a new session, all free. */
export const freshCounter = ({ capacity, version }: StoredSession): Counter => ({
  capacity,
  left: capacity,
  waiting: 0,
  open: true,
  sessionVersion: version,
})

/** A new session with all seats free. */
export function putSession(ctx: Context, session: StoredSession): Write[] {
  return [
    { key: sessionKey(session.id), put: { ...session, ...placeInList(ctx, session) }, when: 'absent', named: 'session' },
    { key: counterKey(session.id), put: freshCounter(session), when: 'absent', named: 'counter' },
  ]
}

/**
 * Replaces a session; the counter gets the new version, so no booking is made for the old times. Fails (`session`) if somebody
 * else has changed it, its seats or its booking since it was read.
 */
export function replaceSession(ctx: Context, session: StoredSession, open: boolean): Write[] {
  const version = session.version + 1
  return [
    {
      key: sessionKey(session.id),
      put: { ...session, version, ...placeInList(ctx, session) },
      when: asRead(session),
      named: 'session',
    },
    { key: counterKey(session.id), change: { set: { open, sessionVersion: version } }, when: 'exists', named: 'counter' },
  ]
}

/** Another title for a session; its version stays, since bookings need not follow. Fails if the session changed in the meantime. */
export function retitleSession(session: StoredSession, title: string): Write {
  return { key: sessionKey(session.id), change: { set: { title } }, when: asRead(session), named: 'session' }
}

/** The tests that a session is as it was read. Its version counts only what bookings have to follow: time, place and end. */
export function asRead({ version, title, capacity, closedAt }: StoredSession): readonly Test[] {
  return [
    ['title', '=', title],
    ['version', '=', version],
    ['capacity', '=', capacity],
    closedAt === undefined ? ['closedAt', 'absent'] : ['closedAt', '=', closedAt],
  ]
}

const rememberedMilliseconds = 1_000
const mostRemembered = 500

/** One read of a session, shared by everybody who asks while it is fresh, and the seats taken through this process since. */
type Reading = { seated: Promise<Seated | undefined>; until: number; taken: number }
const memories = new WeakMap<object, Map<string, Reading>>()

/** A session as read at most 1 s ago, so that latecomers in a rush cost no write. */
export type Recalled = { seated: Seated; left(): number; took(seats: number): void }

/** The cached session, or reads it. `left` takes account of seats that this process has taken since, as reported by `took`. */
export async function recallSession(ctx: Context, sessionId: string): Promise<Recalled | undefined> {
  const memory = memoryOf(ctx)
  const name = `${ctx.communityId} ${sessionId}`
  const known = memory.get(name)
  const reading = known && known.until > ctx.clock.now() ? known : readInto(ctx, memory, { name, sessionId })
  const seated = await reading.seated
  if (!seated) return undefined
  return {
    seated,
    left: () => seated.counter.left - reading.taken,
    took: (seats) => {
      reading.taken += seats
    },
  }
}

/** Drops a session from the cache: called where seats are freed, a session changes or the cache proved wrong. */
export function forgetSession(ctx: Context, sessionId: string): void {
  memoryOf(ctx).delete(`${ctx.communityId} ${sessionId}`)
}

function readInto(ctx: Context, memory: Map<string, Reading>, { name, sessionId }: { name: string; sessionId: string }): Reading {
  const seated = findSessions(ctx, [sessionId]).then(([found]) => found)
  seated.then(
    (found) => found ?? memory.delete(name),
    () => memory.delete(name),
  )
  const reading = { seated, until: ctx.clock.now() + rememberedMilliseconds, taken: 0 }
  if (memory.size >= mostRemembered) memory.clear()
  memory.set(name, reading)
  return reading
}

function memoryOf(ctx: Context): Map<string, Reading> {
  const memory = memories.get(ctx.wholeTable) ?? new Map()
  memories.set(ctx.wholeTable, memory)
  return memory
}
