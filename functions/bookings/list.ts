import * as z from 'zod/mini'
import type { Booking, bookingsContract } from '../../contract/bookings'
import { BookingId } from '../../contract/ids'
import type { InputOf } from '../../contract/route'
import { mustBeLoggedIn } from '../platform/caller'
import type { Context } from '../platform/context'
import { readCursor, writeCursor } from '../platform/cursor'
import { findReadableSessions } from '../sessions/lookup'
import { findBookings } from './store'
import { viewBooking } from './view'

type Input = InputOf<typeof bookingsContract.list>

const CursorParts = z.tuple([z.iso.datetime(), BookingId])

/** A page of the caller's bookings, read from the table itself, so that a booking just made is included. */
export async function listBookings(
  ctx: Context,
  { when = 'coming', cursor, limit = 20 }: Input,
): Promise<{ items: Booking[]; next: string | null }> {
  const caller = mustBeLoggedIn(ctx)
  const [at, bookingId] = cursor ? readCursor(cursor, CursorParts) : []
  const after = at && bookingId ? { at, bookingId } : undefined
  const { bookings, last } = await findBookings(ctx, caller.id, { when, limit, after })

  const sessions = await findReadableSessions(ctx, [...new Set(bookings.map(({ sessionId }) => sessionId))])
  const items = bookings.flatMap((booking) => {
    const seated = sessions.find(({ session }) => session.id === booking.sessionId)
    return seated ? [viewBooking(booking, seated, { caller, now: ctx.clock.now() })] : []
  })
  return { items, next: last ? writeCursor([last.at, last.bookingId]) : null }
}
