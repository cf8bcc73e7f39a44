import * as z from 'zod/mini'
import { BookingState, PartyMember } from '../../contract/bookings'
import { searchable } from '../../contract/text'
import { personKey, partitionOf as personPartition } from '../people/lookup'
import type { Context } from '../platform/context'
import { hashOf } from '../platform/crypto'
import { pagesOf } from '../platform/pages'
import { readable } from '../platform/readable'
import type { Failure, Item } from '../platform/table'
import type { Test, Write } from '../platform/write'
import { counterKey, type StoredSession } from '../sessions/lookup'

/**
 * A booking as stored, with its booker. `from` is the session's start; `at` sorts it among theirs: the session's end, or the time
 * it was cancelled.
 */
export const StoredBooking = z.object({
  id: z.string(),
  sessionId: z.string(),
  personId: z.string(),
  state: BookingState,
  party: z.array(PartyMember),
  seats: z.number(),
  hash: z.string(),
  bookedAt: z.string(),
  cancelledBy: z.optional(z.enum(['booker', 'community'])),
  sessionVersion: z.number(),
  from: z.string(),
  at: z.string(),
  schema: z.literal(1),
})
export type StoredBooking = z.infer<typeof StoredBooking>

/** The id of the booking that a request makes: booker, session and requestId always give the same one. */
export function bookingIdOf(personId: string, sessionId: string, requestId: string): string {
  return `bkg_${personId.slice('per_'.length)}_${hashOf([sessionId, requestId])}`
}

/** The person id within a booking's id. */
export const bookerOf = (bookingId: string) => `per_${bookingId.split('_')[1] ?? ''}`

const bookingsAPage = 100

const bookingKey = (bookingId: string) => ({ partition: personPartition(bookerOf(bookingId)), sort: `booking#${bookingId}` })
const seatsPartition = (sessionId: string) => `seats#${sessionId}`

export async function findBooking(ctx: Context, bookingId: string): Promise<StoredBooking | undefined> {
  const item = await ctx.table.get(bookingKey(bookingId))
  return item && StoredBooking.parse(item)
}

/** Where a page of bookings ended. */
export type BookingCursor = { at: string; bookingId: string }

/**
 * A page of somebody's bookings by `at`: coming ones soonest first, past ones latest first. A cursor that the clock has
 * overtaken is ignored, and the page begins at now.
 */
export async function findBookings(
  ctx: Context,
  personId: string,
  { when, limit, after }: { when: 'coming' | 'past'; limit: number; after?: BookingCursor },
) {
  const now = new Date(ctx.clock.now()).toISOString()
  const range = when === 'coming' ? { from: now } : { to: now, descending: true }
  const passed = after && (when === 'coming' ? after.at < now : after.at > now)
  const partition = personPartition(personId)
  const { items, last } = await ctx.table.query({
    index: 'byTime',
    partition,
    ...range,
    limit,
    after: after && !passed ? { pk: ctx.table.partition(partition), sk: bookingKey(after.bookingId).sort, at: after.at } : undefined,
  })
  const place = last && { at: String(last.at), bookingId: String(last.sk).slice('booking#'.length) }
  return { bookings: readable(StoredBooking, items), last: place }
}

/** All of somebody's bookings that hold seats on sessions ending at or after an instant (ISO, UTC). Strongly consistent. */
export async function findSeatsHeld(ctx: Context, personId: string, from: string): Promise<StoredBooking[]> {
  const partition = personPartition(personId)
  const held: StoredBooking[] = []
  const read = (after?: Item) => ctx.table.query({ index: 'byTime', partition, from, limit: bookingsAPage, after })
  for await (const { items } of pagesOf(read)) held.push(...items.map((item) => StoredBooking.parse(item)))
  return held.filter(({ state }) => state === 'confirmed' || state === 'checkedIn')
}

/** How often somebody has booked: in all, and in the present window. Kept with the person, who is read with each request. */
const Booked = z.object({ times: z.number(), window: z.number(), inWindow: z.number() })
export type Booked = z.infer<typeof Booked>

export const bookedOf = (person: unknown): Booked | undefined => z.safeParse(z.object({ booked: Booked }), person).data?.booked

export const findBooked = async (ctx: Context, personId: string) => bookedOf(await ctx.table.get(personKey(personId)))

/** Counts a booking; fails (`booker`) if the person has booked since `known` was read, and so may hold other seats by now. */
export function countBooking(personId: string, known: Booked | undefined, booked: Booked): Write {
  const unchanged: Test = known ? ['booked.times', '=', known.times] : ['booked', 'absent']
  return { key: personKey(personId), change: { set: { booked } }, when: [['loginVersion', 'exists'], unchanged], named: 'booker' }
}

/** Takes the seats. Fails unless the counter has enough, is open for this version of the session, and nobody of the party has a seat. */
export function takeSeats(ctx: Context, booking: StoredBooking): Write[] {
  const { id: bookingId, personId, sessionId, seats } = booking
  return [
    {
      key: counterKey(sessionId),
      change: { add: { left: -seats } },
      when: [
        ['left', '>=', seats],
        ['open', '=', true],
        ['sessionVersion', '=', booking.sessionVersion],
      ],
      named: 'seats',
    },
    { key: bookingKey(bookingId), put: booking, when: 'absent', named: 'booking' },
    ...seatKeys(ctx, booking).map(({ key }): Write => ({ key, put: { bookingId, personId }, when: 'absent', named: 'taken' })),
  ]
}

/** Which of a party already hold a seat, judging by the locks that failed; the booker is not named. */
export function namesTaken(ctx: Context, booking: StoredBooking, failures: Failure[]): string[] {
  const taken = new Set(failures.map(({ item }) => item?.sk))
  return seatKeys(ctx, booking).flatMap(({ key, name }) => (name !== undefined && taken.has(key.sort) ? [name] : []))
}

/** Gives the seats back; used by every path that frees seats. The roll still shows who had them. */
export function freeSeats(ctx: Context, booking: StoredBooking, by: 'booker' | 'community'): Write[] {
  return [
    {
      key: bookingKey(booking.id),
      change: { set: { state: 'cancelled', cancelledBy: by, at: new Date(ctx.clock.now()).toISOString() } },
      when: [['state', '=', 'confirmed']],
      named: 'booking',
    },
    { key: counterKey(booking.sessionId), change: { add: { left: booking.seats } }, when: 'exists', named: 'seats' },
    ...seatKeys(ctx, booking).map(({ key }): Write => ({ key, remove: true })),
    goneFrom(booking),
  ]
}

/**
 * Moves a booking to the session's new time, from the session version it was made for: a booking made between two moves follows
 * only the second. Fails when it has followed already or is no longer confirmed.
 */
export function followSession(booking: StoredBooking, { session, from }: { session: StoredSession; from: number }): Write {
  return {
    key: bookingKey(booking.id),
    change: { set: { from: fromOf(session), at: atOf(session), sessionVersion: session.version } },
    when: [
      ['state', '=', 'confirmed'],
      ['sessionVersion', '=', from],
    ],
    named: 'booking',
  }
}

/** Erases the names of a party, when the person who gave them is deleted. */
export function forgetParty(booking: StoredBooking): Write {
  const party = booking.party.filter((member) => 'personId' in member)
  return { key: bookingKey(booking.id), change: { set: { party } }, when: 'exists', named: 'booking' }
}

const goneFrom = ({ id: bookingId, personId, sessionId }: StoredBooking): Write => ({
  key: { partition: seatsPartition(sessionId), sort: `gone#${bookingId}` },
  put: { bookingId, personId },
})

/** A page of all bookings of a session: those that hold seats, whose number is `seated`, then those that did; consistent. */
export async function findRoll(ctx: Context, sessionId: string, page: { limit: number; after?: string }) {
  const partition = seatsPartition(sessionId)
  const after = page.after ? { pk: ctx.table.partition(partition), sk: page.after } : undefined
  // `seat#` sorts after `gone#`.
  const { items, last } = await ctx.table.query({ partition, descending: true, limit: page.limit, after })
  // A booking is listed where its booker's lock is, not once more for each companion.
  const bookers = items.filter(({ sk }) => String(sk).split('#').length === 2)
  const seated = bookers.filter(({ sk }) => String(sk).startsWith('seat#')).length
  return { bookingIds: idsIn(bookers), seated, last: last && String(last.sk) }
}

const idsIn = (items: readonly Item[]) => [...new Set(items.map((item) => String(item.bookingId)))]

/** The bookings with these ids, at most 100; unreadable ones are left out. */
export async function findBookingsById(ctx: Context, bookingIds: readonly string[]): Promise<StoredBooking[]> {
  return readable(StoredBooking, await ctx.table.batchGet(bookingIds.map(bookingKey)))
}

/** A page of the bookings that hold seats on a session, read from the locks: consistent, unlike any index. */
export async function findSeated(ctx: Context, sessionId: string, page: { limit: number; after?: string }) {
  const partition = seatsPartition(sessionId)
  const after = page.after ? { pk: ctx.table.partition(partition), sk: page.after } : undefined
  const { items, last } = await ctx.table.query({ partition, prefix: 'seat#', limit: page.limit, after })
  return { bookingIds: idsIn(items), last: last && String(last.sk) }
}

export const fromOf = (session: Pick<StoredSession, 'startsAt'>) => new Date(session.startsAt).toISOString()
export const atOf = (session: Pick<StoredSession, 'endsAt'>) => new Date(session.endsAt).toISOString()

// One lock for the booker, however many come along, and one for each named companion, whose name is stored only as an HMAC.
function seatKeys(ctx: Context, { personId, sessionId, party }: StoredBooking) {
  const partition = seatsPartition(sessionId)
  const companions = party.flatMap((member) => ('name' in member ? [member.name] : []))
  return [
    { key: { partition, sort: `seat#${personId}` }, name: undefined },
    ...companions.map((name) => ({
      key: { partition, sort: `seat#${personId}#${ctx.crypto.index(ctx.communityId, 'companion', searchable(name))}` },
      name,
    })),
  ]
}

/** What organisers wrote to everybody who booked. */
const Message = z.object({ text: z.string(), by: z.string(), at: z.string() })
type Message = z.infer<typeof Message>

const messageKey = (sessionId: string, messageId: string) => ({ partition: `messages#${sessionId}`, sort: messageId })

export async function findMessage(ctx: Context, sessionId: string, messageId: string): Promise<Message | undefined> {
  const item = await ctx.table.get(messageKey(sessionId, messageId))
  return item && Message.parse(item)
}

export const putMessage = (sessionId: string, messageId: string, message: Message): Write => ({
  key: messageKey(sessionId, messageId),
  put: message,
  when: 'absent',
  named: 'message',
})
