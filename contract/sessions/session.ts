import * as z from 'zod/mini'
import { ActivityId, SessionId, VenueId } from '../ids'
import { Instant } from '../time'
import { About, SessionKind } from './kinds/kinds'

/** Who may book: everybody logged in, residents whose home is confirmed, or volunteers. */
export const Audience = z.enum(['everyone', 'residents', 'volunteers'])
export type Audience = z.infer<typeof Audience>

/**
 * Where a session stands at the moment of the answer: booking not yet open, seats left, no seats left, booking over, under way,
 * past, or called off.
 */
export const SessionState = z.enum(['notOpen', 'open', 'full', 'closed', 'started', 'ended', 'cancelled'])
export type SessionState = z.infer<typeof SessionState>

/**
 * One bookable time slot with its seats. `about` is what its kind adds; an activity's id is repeated at the top level, as the
 * public API promises.
 */
export const Session = z.object({
  id: SessionId,
  kind: SessionKind,
  activityId: z.optional(ActivityId),
  title: z.string(),
  about: About,
  audience: Audience,
  startsAt: Instant,
  endsAt: Instant,
  opensAt: Instant,
  closesAt: Instant,
  cancelUntil: Instant,
  /** Without an id for a place that is none of the community's venues. */
  venue: z.object({ id: z.nullable(VenueId), name: z.string() }),
  capacity: z.number(),
  left: z.number(),
  waiting: z.number(),
  state: SessionState,
})
export type Session = z.infer<typeof Session>

/** Another session of the same activity or the like. */
const Sibling = z.pick(Session, { id: true, startsAt: true, endsAt: true, state: true, left: true })

/** A session with the details of its own page, and its siblings. */
export const SessionDetail = z.extend(Session, {
  description: z.string(),
  bring: z.nullable(z.string()),
  /** What the community says of the venue today; none for a place that is none of its own. */
  place: z.optional(z.object({ floor: z.string(), way: z.string(), photo: z.boolean() })),
  siblings: z.array(Sibling),
})
export type SessionDetail = z.infer<typeof SessionDetail>
