import * as z from 'zod/mini'
import { Device } from './devices'
import { AppointmentId, BookingId, CaseId, CommunityId, EventId, LoginId, ReferralId, RequestId, SessionId } from './ids'
import { pageOf, pageQuery } from './page'
import { pickRefusals, refusals } from './refusals'
import { loggedInRoute } from './route'
import { SessionKind } from './sessions/kinds/kinds'
import { Instant } from './time'

/** The id of the event it reports, so delivering the event again does not add a second notice. */
export const NoticeId = EventId

const about = { id: NoticeId, at: Instant, read: z.boolean() }
const session = { sessionId: SessionId, sessionKind: SessionKind, title: z.string(), startsAt: Instant, venue: z.string() }
const bilingual = z.object({ zh: z.string(), en: z.string() })
const post = z.object({ post: z.string(), of: z.nullable(bilingual) })
const login = { loginId: LoginId, device: Device }

/** An inbox item: a kind with values, which the app puts into words in the person's language. */
export const Notice = z.discriminatedUnion('kind', [
  z.object({ ...about, ...session, kind: z.literal('bookingConfirmed'), bookingId: BookingId, seats: z.number() }),
  z.object({ ...about, ...session, kind: z.literal('bookingCancelled'), bookingId: BookingId, seats: z.number() }),
  z.object({
    ...about,
    ...session,
    kind: z.literal('sessionMoved'),
    bookingId: BookingId,
    seats: z.number(),
    wasStartsAt: Instant,
    wasVenue: z.string(),
  }),
  z.object({ ...about, ...login, kind: z.literal('webLoggedIn'), network: z.nullable(z.string()) }),
  z.object({ ...about, ...login, kind: z.literal('loginReused') }),
  // `what` is the action that was done, `submitted`, `said`, `call`, or a clock and what fell due (`answer.warn`).
  z.object({
    ...about,
    kind: z.literal('caseChanged'),
    caseId: CaseId,
    number: z.string(),
    caseKind: z.string(),
    category: z.string(),
    state: z.string(),
    what: z.string(),
    /** Whether the reader is staff on the case: their notices lead to the desk. */
    staff: z.boolean(),
  }),
  // For managers: the days off and make-up days of a year are to be entered.
  z.object({ ...about, kind: z.literal('calendarWanted'), year: z.number() }),
  // `step` is the referral's new state, or `overdue`; `why` the reason it was refused for, or its outcome.
  z.object({
    ...about,
    kind: z.literal('referralChanged'),
    caseId: CaseId,
    number: z.string(),
    caseKind: z.string(),
    organisation: bilingual,
    step: z.string(),
    why: z.nullable(z.string()),
    staff: z.boolean(),
  }),
  // For an organisation's own person; it says nothing of whom the referral is about.
  z.object({ ...about, kind: z.literal('referralToUnit'), referralId: ReferralId, news: z.enum(['new', 'over']) }),
  // What somebody is and is no longer on the staff: posts in a word each (contract/posts), and where.
  z.object({ ...about, kind: z.literal('postsChanged'), given: z.array(post), taken: z.array(post) }),
  // Somebody of the community read their name or number; `text` is the reason, of contract/reveals.
  z.object({ ...about, kind: z.literal('personRead'), field: z.string(), text: z.string() }),
  z.object({ ...about, kind: z.literal('homeAnswered'), confirmed: z.boolean() }),
  // `tomorrow` and `soon` remind; `displaced` when the desk closes then, `restored` when it opens after all; `revealed`
  // when the desk's people read a name or number.
  z.object({
    ...about,
    kind: z.literal('appointment'),
    what: z.enum(['booked', 'moved', 'cancelled', 'displaced', 'restored', 'revealed', 'tomorrow', 'soon']),
    appointmentId: AppointmentId,
    desk: bilingual,
    where: bilingual,
    startsAt: Instant,
    bring: z.array(bilingual),
  }),
  // What the organisers wrote to everybody who booked.
  z.object({ ...about, ...session, kind: z.literal('sessionMessage'), bookingId: BookingId, text: z.string() }),
  // An organiser read the booker's number; `text` is the reason, of contract/roll.
  z.object({ ...about, ...session, kind: z.literal('phoneRead'), bookingId: BookingId, text: z.string() }),
  z.object({ ...about, ...session, kind: z.literal('sessionCancelled'), bookingId: BookingId, seats: z.number(), reason: z.string() }),
])
export type Notice = z.infer<typeof Notice>

/** Newest first, with the total number of unread notices. */
const list = loggedInRoute
  .route({ method: 'GET', path: '/v1/{communityId}/inbox', summary: 'My inbox', tags: ['notices'] })
  .input(z.strictObject({ communityId: CommunityId, ...pageQuery }))
  .output(z.extend(pageOf(Notice), { unread: z.number() }))
  .errors(pickRefusals(refusals, 'CURSOR_INVALID'))

const read = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/inbox/read', summary: 'Mark notices as read', tags: ['notices'] })
  .input(
    z.strictObject({
      communityId: CommunityId,
      requestId: RequestId,
      noticeIds: z.array(NoticeId).check(z.minLength(1), z.maxLength(50)),
    }),
  )
  .output(z.object({ unread: z.number() }))

/** Marks a notice and every older one as read: what the caller has not been shown yet stays unread. */
const readAll = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/inbox/read-all', summary: 'Mark all notices as read', tags: ['notices'] })
  .input(z.strictObject({ communityId: CommunityId, requestId: RequestId, upTo: NoticeId }))
  .output(z.object({ unread: z.number() }))

export const noticesContract = { list, read, readAll }
