import type { Booking, bookingsContract } from '../../contract/bookings'
import type { InputOf } from '../../contract/route'
import { mustBeLoggedIn } from '../platform/caller'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { newEvent } from '../platform/events'
import { countAgainst } from '../platform/rateLimits'
import { refuse, refuseIf } from '../platform/refuse'
import { findSessions, forgetSession } from '../sessions/lookup'
import { bookingEvents, ofBooking } from './events'
import { whyNotCancel } from './rules'
import { bookerOf, findBooking, freeSeats } from './store'
import { viewBooking } from './view'

const limit = { purpose: 'cancels', most: 30, windowSeconds: 600 }

/** Gives back the seats of one of the caller's bookings. Cancelling a cancelled booking returns it unchanged; refuses CANCEL_TOO_LATE. */
export async function cancelBooking(ctx: Context, input: InputOf<typeof bookingsContract.cancel>): Promise<Booking> {
  const caller = mustBeLoggedIn(ctx)
  if (bookerOf(input.bookingId) !== caller.id) throw refuse('NOT_FOUND')
  const booking = await findBooking(ctx, input.bookingId)
  const [seated] = booking ? await findSessions(ctx, [booking.sessionId]) : []
  if (!booking || !seated) throw refuse('NOT_FOUND')

  if (booking.state === 'confirmed') {
    refuseIf(whyNotCancel(seated, { bookedAt: booking.bookedAt, now: ctx.clock.now() }))
    await countAgainst(ctx, limit, caller.id)
    await commit(ctx, {
      request: { verb: 'cancelBooking', input },
      writes: freeSeats(ctx, booking, 'booker'),
      events: [newEvent(bookingEvents.cancelled, ofBooking(booking))],
    })
    forgetSession(ctx, booking.sessionId)
  }
  const after = await findBooking(ctx, booking.id)
  const [now] = await findSessions(ctx, [booking.sessionId])
  if (!after || !now) throw refuse('NOT_FOUND')
  if (after.state !== 'cancelled') throw refuse('BOOKING_OVER', { state: after.state })
  return viewBooking(after, now, { caller, now: ctx.clock.now() })
}
