import * as z from 'zod/mini'
import { mostSeats } from '../activities'
import { CommunityId, RequestId, SessionId, VenueId } from '../ids'
import { pickRefusals } from '../refusals'
import { loggedInRoute } from '../route'
import { Instant } from '../time'
import { Elsewhere } from './elsewhere'
import { sessionRefusals } from './refusals'
import { Session } from './session'

const tags = ['sessions']
const session = '/v1/{communityId}/sessions/{sessionId}' as const
const write = { communityId: CommunityId, sessionId: SessionId, requestId: RequestId }

/**
 * Gives a session another time or place; everybody with a booking is notified. Booking times left out keep their distance from
 * the start.
 */
const move = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/sessions/{sessionId}/move', summary: 'Move a session', tags: ['sessions'] })
  .input(
    z.strictObject({
      communityId: CommunityId,
      sessionId: SessionId,
      requestId: RequestId,
      startsAt: Instant,
      endsAt: Instant,
      venueId: z.optional(VenueId),
      elsewhere: z.optional(Elsewhere),
    }),
  )
  .output(Session)
  .errors(pickRefusals(sessionRefusals, 'TIMES_WRONG', 'VENUE_UNKNOWN', 'VENUE_TOO_SMALL', 'ACTIVITY_OVER'))

/** More seats or fewer, for those who organise sessions of this kind; never fewer than are taken at that moment. */
const setCapacity = loggedInRoute
  .route({ method: 'POST', path: `${session}/capacity`, summary: 'Change the number of seats', tags })
  .input(z.strictObject({ ...write, capacity: z.number().check(z.int(), z.gte(1), z.lte(mostSeats)) }))
  .output(Session)
  .errors(pickRefusals(sessionRefusals, 'SEATS_TAKEN', 'VENUE_TOO_SMALL', 'ACTIVITY_OVER'))

/** Ends booking now; who has seats keeps them. */
const close = loggedInRoute
  .route({ method: 'POST', path: `${session}/close`, summary: 'Close the booking of a session', tags })
  .input(z.strictObject(write))
  .output(Session)
  .errors(pickRefusals(sessionRefusals, 'ACTIVITY_OVER'))

/** Lets people book again, as its own times say. */
const reopen = loggedInRoute
  .route({ method: 'POST', path: `${session}/reopen`, summary: 'Open the booking of a session again', tags })
  .input(z.strictObject(write))
  .output(Session)
  .errors(pickRefusals(sessionRefusals, 'ACTIVITY_OVER'))

export const runningContract = { move, setCapacity, close, reopen }
