import type { Booking, PartyMember } from '../../contract/bookings'
import { toInstant } from '../../contract/time'
import { personOf } from '../people/lookup'
import { type Caller, mustBeLoggedIn } from '../platform/caller'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { hashOf } from '../platform/crypto'
import { refuse, refuseIf } from '../platform/refuse'
import type { Failure } from '../platform/table'
import { findSessions, forgetSession, recallSession, rememberTaken, type Seated } from '../sessions/lookup'
import { whyNotBook, whyNotParty } from './rules'
import { atOf, bookingEvent, bookingIdOf, findBooking, namesTaken, type StoredBooking, takeSeats } from './store'
import { viewBooking } from './view'

type Input = { requestId: string; sessionId: string; party: PartyMember[]; waitlist?: boolean }

/** Takes seats for a party, or says why not. The same request again answers with the booking it made. */
export async function book(ctx: Context, input: Input): Promise<Booking> {
  const caller = mustBeLoggedIn(ctx)
  refuseIf(whyNotParty(input.party, personOf(caller)))
  const seated = await recallSession(ctx, input.sessionId)
  if (!seated) throw refuse('NOT_FOUND')

  const booking = bookingOf(ctx, caller, { input, seated })
  const refusal = whyNotBook(seated, { seats: booking.seats, roles: caller.roles, now: ctx.clock.now() })
  const before = refusal && (await sameRequest(ctx, caller, booking))
  if (before) return before
  refuseIf(refusal)

  const failures = await take(ctx, booking)
  if (failures.length > 0) return afterFailure(ctx, caller, { booking, failures })
  rememberTaken(ctx, input.sessionId, booking.seats)
  const left = seated.counter.left - booking.seats
  return viewBooking(booking, { ...seated, counter: { ...seated.counter, left } }, { caller, now: ctx.clock.now() })
}

function bookingOf(ctx: Context, caller: Caller, { input, seated }: { input: Input; seated: Seated }): StoredBooking {
  const { requestId, sessionId, party } = input
  return {
    id: bookingIdOf(caller.id, sessionId, requestId),
    sessionId,
    personId: caller.id,
    state: 'confirmed',
    party,
    seats: party.length,
    hash: hashOf(party),
    bookedAt: toInstant(ctx.clock.now()),
    sessionVersion: seated.session.version,
    at: atOf(seated.session),
    schema: 1,
  }
}

async function take(ctx: Context, booking: StoredBooking): Promise<Failure[]> {
  const outcome = await commit(ctx, { writes: takeSeats(ctx, booking), events: [bookingEvent(booking, 'confirmed')] })
  return outcome.done ? [] : outcome.failures
}

/** One's own booking first, then a double booking; else the seats as they really stand decide, once more. */
async function afterFailure(ctx: Context, caller: Caller, tried: { booking: StoredBooking; failures: Failure[] }): Promise<Booking> {
  const { booking, failures } = tried
  forgetSession(ctx, booking.sessionId)
  const before = failures.some(({ name }) => name === 'booking') && (await sameRequest(ctx, caller, booking))
  if (before) return before
  const taken = failures.filter(({ name }) => name === 'taken')
  if (taken.length > 0) throw refuse('ALREADY_BOOKED', { names: namesTaken(ctx, booking, taken), bookingId: bookingIn(taken) })

  const seated = await recallSession(ctx, booking.sessionId)
  if (!seated) throw refuse('NOT_FOUND')
  const refusal = whyNotBook(seated, { seats: booking.seats, roles: caller.roles, now: ctx.clock.now() })
  refuseIf(refusal)
  // The session was moved, or seats were freed, between reading and writing: once more by what it is now.
  const again = { ...booking, sessionVersion: seated.session.version, at: atOf(seated.session) }
  if ((await take(ctx, again)).length > 0) throw refuse('SERVICE_BUSY')
  forgetSession(ctx, booking.sessionId)
  return answer(ctx, caller, again)
}

async function sameRequest(ctx: Context, caller: Caller, asked: StoredBooking): Promise<Booking | undefined> {
  const booking = await findBooking(ctx, asked.id)
  if (!booking) return undefined
  if (booking.hash !== asked.hash) throw refuse('REQUEST_REUSED')
  return answer(ctx, caller, booking)
}

async function answer(ctx: Context, caller: Caller, booking: StoredBooking): Promise<Booking> {
  const [seated] = await findSessions(ctx, [booking.sessionId])
  if (!seated) throw refuse('NOT_FOUND')
  return viewBooking(booking, seated, { caller, now: ctx.clock.now() })
}

function bookingIn(taken: Failure[]): string | undefined {
  const bookingId = taken[0]?.item?.bookingId
  return typeof bookingId === 'string' ? bookingId : undefined
}
