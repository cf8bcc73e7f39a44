import * as z from 'zod/mini'
import { bookRefusals, cancelRefusals } from './bookingRefusals'
import { BookingId, CommunityId, PersonId, RequestId, SessionId } from './ids'
import { pageOf, pageQuery } from './page'
import { pickRefusals, refusals } from './refusals'
import { loggedInRoute } from './route'
import { Session } from './sessions/session'
import { PersonName } from './text'
import { Instant } from './time'

/** Today bookings only become `confirmed` and `cancelled`; the other states belong to the waitlist and check-in. */
export const BookingState = z.enum(['confirmed', 'cancelled', 'checkedIn', 'noShow', 'waiting', 'offered', 'declined', 'expired'])
export type BookingState = z.infer<typeof BookingState>

export const mostInParty = 5

/** A member of the party: yourself by `personId`, anybody else by name. */
export const PartyMember = z.union([z.strictObject({ personId: PersonId }), z.strictObject({ name: PersonName })])
export type PartyMember = z.infer<typeof PartyMember>

/**
 * One person's seats on a session. `allowed` is what the caller may do with it now, `place` its position on the waitlist. The
 * booker's own name is null until they have given one.
 */
export const Booking = z.object({
  id: BookingId,
  sessionId: SessionId,
  state: BookingState,
  party: z.array(z.object({ personId: z.optional(PersonId), name: z.nullable(z.string()) })),
  seats: z.number(),
  place: z.optional(z.number()),
  bookedAt: Instant,
  cancelledBy: z.optional(z.enum(['booker', 'community'])),
  allowed: z.array(z.enum(['cancel'])),
  session: Session,
})
export type Booking = z.infer<typeof Booking>

/**
 * Books seats for a party of 1 to 5, one each; over 2 need a phone number. One person books no two sessions at the same time, and
 * as many sessions of a day and seats ahead as the community allows (3 and 20). The same `requestId` again returns the same booking as it now stands. `waitlist`
 * says that the party would wait for a seat; until sessions have a waitlist, a full one refuses either way.
 */
const book = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/sessions/{sessionId}/bookings', summary: 'Book seats', tags: ['bookings'] })
  .input(
    z.strictObject({
      communityId: CommunityId,
      sessionId: SessionId,
      requestId: RequestId,
      party: z.array(PartyMember).check(z.minLength(1), z.maxLength(mostInParty)),
      waitlist: z.optional(z.boolean()),
    }),
  )
  .output(Booking)
  .errors(bookRefusals)

/** The caller's bookings by the start of their session: `coming` soonest first, `past` latest first. */
const list = loggedInRoute
  .route({ method: 'GET', path: '/v1/{communityId}/bookings', summary: 'My bookings', tags: ['bookings'] })
  .input(z.strictObject({ communityId: CommunityId, when: z.optional(z.enum(['coming', 'past'])), ...pageQuery }))
  .output(pageOf(Booking))
  .errors(pickRefusals(refusals, 'CURSOR_INVALID'))

const get = loggedInRoute
  .route({ method: 'GET', path: '/v1/{communityId}/bookings/{bookingId}', summary: 'One of my bookings', tags: ['bookings'] })
  .input(z.strictObject({ communityId: CommunityId, bookingId: BookingId }))
  .output(Booking)

/** Gives the seats back. Cancelling a cancelled booking returns it unchanged. */
const cancel = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/bookings/{bookingId}/cancel', summary: 'Cancel a booking', tags: ['bookings'] })
  .input(z.strictObject({ communityId: CommunityId, bookingId: BookingId, requestId: RequestId }))
  .output(Booking)
  .errors(cancelRefusals)

export const bookingsContract = { book, list, get, cancel }
