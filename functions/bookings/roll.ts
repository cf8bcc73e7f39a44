import * as z from 'zod/mini'
import { BookingId, PersonId } from '../../contract/ids'
import type { RollRow, rollContract } from '../../contract/roll'
import type { InputOf } from '../../contract/route'
import { findPersons, maskedPhoneOf, type StoredPerson } from '../people/lookup'
import type { Context } from '../platform/context'
import { readCursor, writeCursor } from '../platform/cursor'
import { pagesOf } from '../platform/pages'
import { organised } from '../sessions/lookup'
import { findBookingsById, findRoll, type StoredBooking } from './store'

type Input = InputOf<typeof rollContract.readRoll>

// Where a page ended: at the lock of a booker or of somebody who comes along, or at a booking that is no more.
const Place = z.union([
  z.tuple([z.literal('seat'), PersonId]),
  z.tuple([z.literal('seat'), PersonId, z.string().check(z.regex(/^[\w-]{1,100}$/))]),
  z.tuple([z.literal('gone'), BookingId]),
])

/** A page of those who booked a session. */
export async function readRoll(ctx: Context, { sessionId, cursor, limit = 20 }: Input): Promise<{ items: RollRow[]; next: string | null }> {
  await organised(ctx, sessionId)
  const after = cursor ? readCursor(cursor, Place).join('#') : undefined
  const { items, last } = await readPage(ctx, sessionId, { limit, after })
  return { items, next: last === undefined ? null : writeCursor(last.split('#')) }
}

const rowsAtOnce = 100

/** Everybody who booked a session, by the time they booked. */
export async function wholeRoll(ctx: Context, sessionId: string): Promise<RollRow[]> {
  const rows: RollRow[] = []
  const read = (after?: string) => readPage(ctx, sessionId, { limit: rowsAtOnce, after })
  for await (const { items } of pagesOf(read)) rows.push(...items)
  return rows.sort((a, b) => (a.bookedAt < b.bookedAt ? -1 : 1))
}

async function readPage(ctx: Context, sessionId: string, page: { limit: number; after?: string }) {
  const { bookingIds, last } = await findRoll(ctx, sessionId, page)
  const bookings = await findBookingsById(ctx, bookingIds)
  const bookers = await findPersons(
    ctx,
    bookings.map(({ personId }) => personId),
  )
  return { items: bookings.map((booking) => rowOf(ctx, booking, bookers.get(booking.personId))), last }
}

function rowOf(ctx: Context, { id, state, seats, party, bookedAt }: StoredBooking, booker: StoredPerson | undefined): RollRow {
  const names = party.map((member) => ('name' in member ? member.name : (booker?.name ?? null)))
  return { bookingId: id, state, seats, names, phone: booker ? maskedPhoneOf(ctx, booker) : null, bookedAt }
}

const locksAtOnce = 500

/** How many people hold a booking with seats on a session. */
export async function countBookers(ctx: Context, { sessionId }: InputOf<typeof rollContract.countBookers>): Promise<{ people: number }> {
  await organised(ctx, sessionId)
  let people = 0
  const read = (after?: string) => findRoll(ctx, sessionId, { limit: locksAtOnce, after })
  for await (const { seated } of pagesOf(read)) people += seated
  return { people }
}
