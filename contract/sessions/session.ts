import * as z from 'zod/mini'
import { ActivityId, SessionId, VenueId } from '../ids'
import { Instant } from '../time'
import { About, SessionKind } from './kinds/kinds'

/** Who may book: everybody logged in, who chose a home in the community, or its volunteers. */
export const Audience = z.enum(['everyone', 'residents', 'volunteers'])
export type Audience = z.infer<typeof Audience>

/**
 * Where a session stands at the moment of the answer: booking not yet begun, seats to be had, none left, booking over,
 * under way, past, or called off.
 */
export const SessionState = z.enum(['notOpen', 'open', 'full', 'closed', 'started', 'ended', 'cancelled'])
export type SessionState = z.infer<typeof SessionState>

/**
 * One time slot that can be booked, with its seats. `about` is what its kind adds; the id of an activity is repeated at the
 * top, where the public API promises it.
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
  venue: z.object({ id: VenueId, name: z.string() }),
  capacity: z.number(),
  left: z.number(),
  waiting: z.number(),
  state: SessionState,
})
export type Session = z.infer<typeof Session>

/** Another session of the same thing. */
const Sibling = z.pick(Session, { id: true, startsAt: true, endsAt: true, state: true, left: true })

/** A session with what its kind tells on the session's own page, and the other sessions of the same thing. */
export const SessionDetail = z.extend(Session, {
  description: z.string(),
  bring: z.nullable(z.string()),
  siblings: z.array(Sibling),
})
export type SessionDetail = z.infer<typeof SessionDetail>
