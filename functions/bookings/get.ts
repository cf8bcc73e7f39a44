import type { Booking, bookingsContract } from '../../contract/bookings'
import type { InputOf } from '../../contract/route'
import { mustBeLoggedIn } from '../platform/caller'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { findSessions } from '../sessions/lookup'
import { bookerOf, findBooking } from './store'
import { viewBooking } from './view'

/** One of the caller's bookings; refuses NOT_FOUND for anybody else's. */
export async function getBooking(ctx: Context, { bookingId }: InputOf<typeof bookingsContract.get>): Promise<Booking> {
  const caller = mustBeLoggedIn(ctx)
  const booking = bookerOf(bookingId) === caller.id ? await findBooking(ctx, bookingId) : undefined
  const [seated] = booking ? await findSessions(ctx, [booking.sessionId]) : []
  if (!booking || !seated) throw refuse('NOT_FOUND')
  return viewBooking(booking, seated, { caller, now: ctx.clock.now() })
}
