import { ORPCError } from '@orpc/server'
import type { Booking, bookingsContract } from '../../contract/bookings'
import type { InputOf } from '../../contract/route'
import { toInstant } from '../../contract/time'
import { personOf } from '../people/lookup'
import { again, outrun } from '../platform/again'
import { type Caller, mustBeLoggedIn } from '../platform/caller'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { hashOf } from '../platform/crypto'
import { newEvent } from '../platform/events'
import { refuse, refuseIf } from '../platform/refuse'
import type { Failure } from '../platform/table'
import { findSessions, forgetSession, type Recalled, recallSession, type StoredSession } from '../sessions/lookup'
import { bookingEvents, ofBooking } from './events'
import { whyNotBook, whyNotParty } from './rules'
import { atOf, bookingIdOf, findBooking, namesTaken, type StoredBooking, takeSeats } from './store'
import { viewBooking } from './view'

type Input = InputOf<typeof bookingsContract.book>

const mostTries = 3

/** Books seats for a party, or refuses with the reason. The same request again returns the booking it made. */
export async function book(ctx: Context, input: Input): Promise<Booking> {
  const caller = mustBeLoggedIn(ctx)
  refuseIf(whyNotParty(input.party, personOf(caller)))

  // The failed attempt refreshed what is known of the session, so one more try decides on current facts.
  return again(mostTries, async () => {
    const recalled = await recallSession(ctx, input.sessionId)
    if (!recalled) throw refuse('NOT_FOUND')
    const booking = bookingOf(ctx, caller, { input, session: recalled.seated.session })
    return (await take(ctx, caller, { booking, recalled })) ?? outrun
  })
}

function bookingOf(ctx: Context, caller: Caller, { input, session }: { input: Input; session: StoredSession }): StoredBooking {
  const { requestId, sessionId, party } = input
  return {
    id: bookingIdOf(caller.id, sessionId, requestId),
    sessionId,
    personId: caller.id,
    state: 'confirmed',
    party,
    seats: party.length,
    hash: ctx.crypto.index(ctx.communityId, 'party', hashOf(party)),
    bookedAt: toInstant(ctx.clock.now()),
    sessionVersion: session.version,
    at: atOf(session),
    schema: 1,
  }
}

type Attempt = { booking: StoredBooking; recalled: Recalled }

async function take(ctx: Context, caller: Caller, { booking, recalled }: Attempt): Promise<Booking | undefined> {
  const asNow = () => ({ ...recalled.seated, counter: { ...recalled.seated.counter, left: recalled.left() } })
  const asked = () => ({ seats: booking.seats, roles: caller.roles, now: ctx.clock.now() })
  try {
    const outcome = await commit(ctx, {
      writes: takeSeats(ctx, booking),
      events: [newEvent(bookingEvents.confirmed, ofBooking(booking))],
      lastLook: () => refuseIf(whyNotBook(asNow(), asked())),
    })
    if (!outcome.done) return await afterFailure(ctx, caller, { booking, kind: recalled.seated.session.kind, failures: outcome.failures })
  } catch (error) {
    const before = error instanceof ORPCError && (await sameRequest(ctx, caller, booking))
    if (before) return before
    throw error
  }
  recalled.took(booking.seats)
  return viewBooking(booking, asNow(), { caller, now: ctx.clock.now() })
}

/**
 * Looks for the caller's own booking first, then for a double booking; undefined when only seats were lacking, whose number has
 * then been read anew.
 */
async function afterFailure(
  ctx: Context,
  caller: Caller,
  tried: { booking: StoredBooking; kind: string; failures: Failure[] },
): Promise<Booking | undefined> {
  const { booking, kind, failures } = tried
  const locked = failures.filter(({ name }) => name === 'taken')
  if (failures.some(({ name }) => name === 'booking')) return sameRequest(ctx, caller, booking)
  if (locked.length > 0) throw refuse('ALREADY_BOOKED', { kind, names: namesTaken(ctx, booking, locked), bookingId: bookingIn(locked) })
  forgetSession(ctx, booking.sessionId)
  return undefined
}

async function sameRequest(ctx: Context, caller: Caller, asked: StoredBooking): Promise<Booking | undefined> {
  const booking = await findBooking(ctx, asked.id)
  if (!booking) return undefined
  if (booking.hash !== asked.hash) throw refuse('REQUEST_REUSED')
  const [seated] = await findSessions(ctx, [booking.sessionId])
  return seated && viewBooking(booking, seated, { caller, now: ctx.clock.now() })
}

function bookingIn(locked: Failure[]): string | undefined {
  const bookingId = locked[0]?.item?.bookingId
  return typeof bookingId === 'string' ? bookingId : undefined
}
