import * as z from 'zod/mini'
import { Festival, LunarDate } from '../communities'
import { ActivityId, CommunityId, RequestId, SessionId, VenueId } from '../ids'
import { pageOf, pageQuery } from '../page'
import { pickRefusals, refusals } from '../refusals'
import { loggedInRoute, publicRoute } from '../route'
import { line } from '../text'
import { Day, Instant } from '../time'
import { sessionRefusals } from './refusals'

/** What has sessions. Shifts, rooms and appointments take their place here when they come. */
export const SessionKind = z.enum(['activity'])
export type SessionKind = z.infer<typeof SessionKind>

/** Who may book: everybody logged in, who chose a home in the community, or its volunteers. */
export const Audience = z.enum(['everyone', 'residents', 'volunteers'])
export type Audience = z.infer<typeof Audience>

/**
 * Where a session stands at the moment of the answer: booking not yet begun, seats to be had, none left, booking over,
 * under way, past, or called off.
 */
export const SessionState = z.enum(['notOpen', 'open', 'full', 'closed', 'started', 'ended', 'cancelled'])
export type SessionState = z.infer<typeof SessionState>

/** One time slot of an activity, with its seats. */
export const Session = z.object({
  id: SessionId,
  kind: SessionKind,
  activityId: ActivityId,
  title: z.string(),
  organiser: z.string(),
  audience: Audience,
  motif: z.string(),
  festival: z.nullable(Festival),
  lunar: LunarDate,
  startsAt: Instant,
  endsAt: Instant,
  opensAt: Instant,
  closesAt: Instant,
  cancelUntil: Instant,
  venue: z.object({ id: VenueId, name: z.string() }),
  capacity: z.number(),
  left: z.number(),
  waiting: z.number(),
  state: SessionState,
})
export type Session = z.infer<typeof Session>

const InstantOrDay = z.union([Day, Instant])

/** `from` and `to` are days (both included) or instants; today and 60 days on unless told. Sorted by start. */
const list = publicRoute
  .route({ method: 'GET', path: '/v1/{communityId}/sessions', summary: 'What is on between two days', tags: ['sessions'] })
  .input(
    z.strictObject({
      communityId: CommunityId,
      kind: z.optional(SessionKind),
      from: z.optional(InstantOrDay),
      to: z.optional(InstantOrDay),
      search: z.optional(line(40)),
      ...pageQuery,
    }),
  )
  .output(pageOf(Session))
  .errors({ ...pickRefusals(sessionRefusals, 'RANGE_TOO_LONG'), ...pickRefusals(refusals, 'COMMUNITY_UNKNOWN', 'CURSOR_INVALID') })

/** A session with what its activity says of itself. */
export const SessionDetail = z.extend(Session, {
  description: z.string(),
  bring: z.nullable(z.string()),
  siblings: z.array(z.object({ id: SessionId, startsAt: Instant, endsAt: Instant, state: SessionState, left: z.number() })),
})
export type SessionDetail = z.infer<typeof SessionDetail>

const get = publicRoute
  .route({
    method: 'GET',
    path: '/v1/{communityId}/sessions/{sessionId}',
    summary: 'One session, and the others of its activity',
    tags: ['sessions'],
  })
  .input(z.strictObject({ communityId: CommunityId, sessionId: SessionId }))
  .output(SessionDetail)
  .errors(pickRefusals(refusals, 'COMMUNITY_UNKNOWN'))

/** Another time or venue; everybody who booked is told. Booking times left out keep their distance from the start. */
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
    }),
  )
  .output(Session)
  .errors(pickRefusals(sessionRefusals, 'TIMES_WRONG', 'VENUE_UNKNOWN', 'VENUE_TOO_SMALL', 'ACTIVITY_OVER'))

export const sessionsContract = { list, get, move }
