import * as z from 'zod/mini'
import { declareEvents } from '../platform/events'
import type { StoredBooking } from './store'

const facts = z.object({ bookingId: z.string(), sessionId: z.string(), personId: z.string(), seats: z.number() })

/** What happens to bookings. `calledOff` and `moved` follow from a change of their session, `because` of whose event. */
export const bookingEvents = declareEvents('booking', {
  confirmed: { audience: 'person', facts },
  cancelled: { audience: 'person', facts },
  calledOff: { audience: 'person', facts: z.extend(facts, { because: z.string() }) },
  moved: { audience: 'person', facts: z.extend(facts, { wasStartsAt: z.string(), wasVenueId: z.string() }) },
})

/** What an event of a booking always says of it, and more facts where its type has more. */
export function ofBooking<M extends object = object>(booking: StoredBooking, more?: M) {
  const { id: bookingId, sessionId, personId, seats } = booking
  return { subject: bookingId, partition: `booking#${bookingId}`, facts: { bookingId, sessionId, personId, seats, ...(more as M) } }
}
