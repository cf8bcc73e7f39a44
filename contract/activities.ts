import * as z from 'zod/mini'
import { catalogueRefusals } from './catalogue/refusals'
import { Festival } from './communities'
import { ActivityId, CommunityId, RequestId, SessionId, VenueId } from './ids'
import { pickRefusals, refusals } from './refusals'
import { loggedInRoute, publicRoute } from './route'
import { Elsewhere } from './sessions/elsewhere'
import { sessionRefusals } from './sessions/refusals'
import { Audience, Session } from './sessions/session'
import { paragraph, singleLine } from './text'
import { Instant } from './time'

/** Something the community puts on, in one or more sessions. */
export const Activity = z.object({
  id: ActivityId,
  title: z.string(),
  description: z.string(),
  bring: z.nullable(z.string()),
  organiser: z.string(),
  audience: Audience,
  motif: z.string(),
  state: z.enum(['published', 'cancelled']),
  /** How often its text was corrected after it was published; absent for never. */
  corrections: z.optional(z.number()),
  sessions: z.array(Session),
})
export type Activity = z.infer<typeof Activity>

/** The largest halls hold a few hundred people, the squares a few thousand. */
export const mostSeats = 5_000

/**
 * Defaults: the day's own festival; booking opens at once and closes at the start; `cancelUntil` is 2 hours before the start. It takes place
 * at a venue or `elsewhere`, at a place named in words.
 */
const NewSession = z.strictObject({
  startsAt: Instant,
  endsAt: Instant,
  opensAt: z.optional(Instant),
  closesAt: z.optional(Instant),
  cancelUntil: z.optional(Instant),
  venueId: z.optional(VenueId),
  elsewhere: z.optional(Elsewhere),
  capacity: z.number().check(z.int(), z.gte(1), z.lte(mostSeats)),
})

const publish = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/activities', summary: 'Publish an activity', tags: ['activities'] })
  .input(
    z.strictObject({
      communityId: CommunityId,
      requestId: RequestId,
      title: singleLine(60),
      description: paragraph(2_000),
      bring: z.optional(singleLine(200)),
      organiser: singleLine(40),
      audience: z.optional(Audience),
      festival: z.optional(Festival),
      motif: z.optional(z.string().check(z.regex(/^[a-z][a-zA-Z]{1,30}$/))),
      sessions: z.array(NewSession).check(z.minLength(1), z.maxLength(10)),
    }),
  )
  .output(Activity)
  .errors(pickRefusals(sessionRefusals, 'TIMES_WRONG', 'VENUE_UNKNOWN', 'VENUE_TOO_SMALL'))

const get = publicRoute
  .route({
    method: 'GET',
    path: '/v1/{communityId}/activities/{activityId}',
    summary: 'An activity and its sessions',
    tags: ['activities'],
  })
  .input(z.strictObject({ communityId: CommunityId, activityId: ActivityId }))
  .output(Activity)
  .errors(pickRefusals(refusals, 'COMMUNITY_UNKNOWN'))

/** Calls off every session that has not begun, or only the one named. Everybody with a booking is notified and loses their seats. */
const cancel = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/activities/{activityId}/cancel', summary: 'Cancel an activity', tags: ['activities'] })
  .input(
    z.strictObject({
      communityId: CommunityId,
      activityId: ActivityId,
      requestId: RequestId,
      sessionId: z.optional(SessionId),
      reason: singleLine(200),
    }),
  )
  .output(Activity)
  .errors(pickRefusals(sessionRefusals, 'ACTIVITY_OVER'))

/**
 * Corrects the text of a published activity, for who has read it after so many corrections. Nobody is told: what bookers have to know,
 * another time or place, is a move of the session.
 */
const correct = loggedInRoute
  .route({
    method: 'POST',
    path: '/v1/{communityId}/activities/{activityId}/correct',
    summary: 'Correct the text of an activity',
    tags: ['activities'],
  })
  .input(
    z.strictObject({
      communityId: CommunityId,
      activityId: ActivityId,
      requestId: RequestId,
      corrections: z.int().check(z.gte(0)),
      title: singleLine(60),
      description: paragraph(2_000),
      bring: z.optional(singleLine(200)),
    }),
  )
  .output(Activity)
  .errors({ ...pickRefusals(sessionRefusals, 'ACTIVITY_OVER'), ...pickRefusals(catalogueRefusals, 'DRAFT_CHANGED') })

export const activitiesContract = { publish, get, cancel, correct }
