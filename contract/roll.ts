import * as z from 'zod/mini'
import { BookingState } from './bookings'
import { Export } from './exports'
import { BookingId, CommunityId, EventId, RequestId, SessionId } from './ids'
import { pageOf, pageQuery } from './page'
import { pickRefusals, refusals } from './refusals'
import { loggedInRoute } from './route'
import { paragraph } from './text'
import { Instant } from './time'

const tags = ['bookings']
const roll = '/v1/{communityId}/sessions/{sessionId}/roll' as const
const onSession = { communityId: CommunityId, sessionId: SessionId }
const write = { ...onSession, requestId: RequestId }

/** A booking as the organisers see it: the names of everybody in it, the booker's first, and the booker's phone masked. */
export const RollRow = z.object({
  bookingId: BookingId,
  state: BookingState,
  seats: z.number(),
  names: z.array(z.nullable(z.string())),
  phone: z.nullable(z.string()),
  bookedAt: Instant,
})
export type RollRow = z.infer<typeof RollRow>

/**
 * Who booked a session, for those who organise sessions of its kind: those who hold seats, then those who gave them back or lost them.
 * In no particular order within the two; `next` while there are more.
 */
const readRoll = loggedInRoute
  .route({ method: 'GET', path: roll, summary: 'Who booked a session', tags })
  .input(z.strictObject({ ...onSession, ...pageQuery }))
  .output(pageOf(RollRow))
  .errors(pickRefusals(refusals, 'CURSOR_INVALID'))

/** Why somebody reads a booker's phone number: to arrange something, because it is urgent, or to ask afterwards. */
export const BookerReason = z.enum(['arrange', 'urgent', 'followUp'])
export type BookerReason = z.infer<typeof BookerReason>

/** A booker's phone number in clear, once. They are told that it was read, and why. */
const revealBooker = loggedInRoute
  .route({ method: 'POST', path: `${roll}/{bookingId}/reveal`, summary: 'Read a booker’s phone number', tags })
  .input(z.strictObject({ ...write, bookingId: BookingId, reason: BookerReason }))
  .output(z.object({ value: z.nullable(z.string()) }))

/** The roll as .xlsx, phone numbers masked. */
const exportRoll = loggedInRoute
  .route({ method: 'POST', path: `${roll}/export`, summary: 'Who booked a session, as .xlsx', tags })
  .input(z.strictObject(write))
  .output(Export)

/** How many people a message would reach now: one for each booking that holds seats. */
const countBookers = loggedInRoute
  .route({ method: 'GET', path: `${roll}/count`, summary: 'How many people a message would reach', tags })
  .input(z.strictObject(onSession))
  .output(z.object({ people: z.number() }))

export const longestMessage = 300

/** Puts a message into the inbox of everybody who holds seats on a session; the same request again sends nothing. */
const messageBookers = loggedInRoute
  .route({ method: 'POST', path: `${roll}/message`, summary: 'A message to everybody who booked', tags })
  .input(z.strictObject({ ...write, text: paragraph(longestMessage) }))
  .output(z.object({ messageId: EventId }))

export const rollContract = { readRoll, revealBooker, exportRoll, countBookers, messageBookers }
