import * as z from 'zod/mini'
import { BookingId, CaseId, CommunityId, EventId, RequestId, SessionId } from './ids'
import { pageOf, pageQuery } from './page'
import { pickRefusals, refusals } from './refusals'
import { loggedInRoute } from './route'
import { SessionKind } from './sessions/kinds/kinds'
import { Instant } from './time'

/** Named by the event it tells of, so it is there once however often the event is delivered. */
export const NoticeId = EventId

const about = { id: NoticeId, at: Instant, read: z.boolean() }
const session = { sessionId: SessionId, sessionKind: SessionKind, title: z.string(), startsAt: Instant, venue: z.string() }

/** An inbox item: a kind with its values; the app words it in the person's language. */
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
  // `what` is the action that was done, `submitted`, `said`, `call`, or `clock.due` of a clock (`answer.warn`).
  z.object({
    ...about,
    kind: z.literal('caseChanged'),
    caseId: CaseId,
    number: z.string(),
    caseKind: z.string(),
    category: z.string(),
    state: z.string(),
    what: z.string(),
    /** Whether the reader is on the case as staff: their notices lead to the desk. */
    staff: z.boolean(),
  }),
  z.object({ ...about, ...session, kind: z.literal('sessionCancelled'), bookingId: BookingId, seats: z.number(), reason: z.string() }),
])
export type Notice = z.infer<typeof Notice>

/** Newest first, with how many are unread in all. */
const list = loggedInRoute
  .route({ method: 'GET', path: '/v1/{communityId}/inbox', summary: 'My inbox', tags: ['notices'] })
  .input(z.strictObject({ communityId: CommunityId, ...pageQuery }))
  .output(z.extend(pageOf(Notice), { unread: z.number() }))
  .errors(pickRefusals(refusals, 'CURSOR_INVALID'))

const read = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/inbox/read', summary: 'These have been read', tags: ['notices'] })
  .input(
    z.strictObject({
      communityId: CommunityId,
      requestId: RequestId,
      noticeIds: z.array(NoticeId).check(z.minLength(1), z.maxLength(50)),
    }),
  )
  .output(z.object({ unread: z.number() }))

export const noticesContract = { list, read }
