import * as z from 'zod/mini'
import { BookerReason } from '../../contract/roll'
import { declareEvents } from '../platform/events'
import type { StoredBooking } from './store'

const facts = z.object({ bookingId: z.string(), sessionId: z.string(), personId: z.string(), seats: z.number() })

/** Events of bookings. `calledOff` and `moved` follow from a change of the session, whose event is `because`. */
export const bookingEvents = declareEvents('booking', {
  confirmed: { audience: 'person', facts },
  cancelled: { audience: 'person', facts },
  calledOff: { audience: 'person', facts: z.extend(facts, { because: z.string() }) },
  revealed: { audience: 'person', facts: z.extend(facts, { reason: BookerReason }) },
  moved: { audience: 'person', facts: z.extend(facts, { wasStartsAt: z.string(), wasVenueId: z.nullable(z.string()) }) },
})

/** What every event of a booking has in common, plus the facts of its own type. */
export function ofBooking<M extends object = object>(booking: StoredBooking, more?: M) {
  const { id: bookingId, sessionId, personId, seats } = booking
  return { subject: bookingId, partition: `booking#${bookingId}`, facts: { bookingId, sessionId, personId, seats, ...(more as M) } }
}
