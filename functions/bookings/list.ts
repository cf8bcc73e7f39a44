import type { Booking } from '../../contract/bookings'
import { personKey } from '../people/lookup'
import { mustBeLoggedIn } from '../platform/caller'
import type { Context } from '../platform/context'
import { readCursor, writeCursor } from '../platform/cursor'
import { findSessions } from '../sessions/lookup'
import { findBookings } from './store'
import { viewBooking } from './view'

type Input = { when?: 'coming' | 'past'; cursor?: string; limit?: number }

/** A page of my bookings, read from the table itself, so what was just booked is in it. */
export async function listBookings(
  ctx: Context,
  { when = 'coming', cursor, limit = 20 }: Input,
): Promise<{ items: Booking[]; next: string | null }> {
  const caller = mustBeLoggedIn(ctx)
  const [at, sk] = cursor ? readCursor(cursor, 2) : []
  const after = at && sk ? { pk: ctx.table.partition(personKey(caller.id).partition), sk, at } : undefined
  const { bookings, last } = await findBookings(ctx, caller.id, { when, limit, after })

  const sessions = await findSessions(ctx, [...new Set(bookings.map(({ sessionId }) => sessionId))])
  const items = bookings.flatMap((booking) => {
    const seated = sessions.find(({ session }) => session.id === booking.sessionId)
    return seated ? [viewBooking(booking, seated, { caller, now: ctx.clock.now() })] : []
  })
  return { items, next: last ? writeCursor([String(last.at), String(last.sk)]) : null }
}
