import type { Booking } from '../../contract/bookings'
import { personOf } from '../people/lookup'
import type { Caller } from '../platform/caller'
import type { Seated } from '../sessions/lookup'
import { viewSession } from '../sessions/rules'
import { cancelUntilOf, whyNotCancel } from './rules'
import type { StoredBooking } from './store'

/** A booking as its booker sees it now (milliseconds). */
export function viewBooking(booking: StoredBooking, seated: Seated, { caller, now }: { caller: Caller; now: number }): Booking {
  const { id, sessionId, state, seats, bookedAt, cancelledBy } = booking
  const { name } = personOf(caller)
  const party = booking.party.map((member) =>
    'name' in member ? { name: member.name } : { personId: member.personId, name: name ?? null },
  )
  const cancellable = state === 'confirmed' && whyNotCancel(seated, { bookedAt, now }) === undefined
  return {
    id,
    sessionId,
    state,
    party,
    seats,
    bookedAt,
    cancelledBy,
    allowed: cancellable ? ['cancel'] : [],
    session: { ...viewSession(seated, now), cancelUntil: cancelUntilOf(seated.session, booking) },
  }
}
