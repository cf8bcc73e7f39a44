import { ORPCError } from '@orpc/server'
import type { Booking, bookingsContract } from '../../contract/bookings'
import type { InputOf } from '../../contract/route'
import { dayOf, startOfDay, toInstant } from '../../contract/time'
import { communityOf } from '../communities/lookup'
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
import { usualLimits, whyNotBook, whyNotMore, whyNotParty } from './rules'
import {
  atOf,
  type Booked,
  bookedOf,
  bookingIdOf,
  countBooking,
  findBooked,
  findBooking,
  findSeatsHeld,
  fromOf,
  namesTaken,
  type StoredBooking,
  takeSeats,
} from './store'
import { viewBooking } from './view'

type Input = InputOf<typeof bookingsContract.book>

const mostTries = 6
const limit = { most: 30, windowSeconds: 600 }

/** Books seats for a party, or refuses with the reason. The same request again returns the booking it made. */
export async function book(ctx: Context, input: Input): Promise<Booking> {
  const caller = mustBeLoggedIn(ctx)
  refuseIf(whyNotParty(input.party, personOf(caller)))

  // What somebody has booked is known with the request; a failed attempt reads it and the session anew.
  let first = true
  return again(mostTries, async () => {
    const recalled = await recallSession(ctx, input.sessionId)
    if (!recalled) throw refuse('NOT_FOUND')
    const known = first ? bookedOf(caller.item) : await findBooked(ctx, caller.id)
    first = false
    const booking = bookingOf(ctx, caller, { input, session: recalled.seated.session })
    return (await take(ctx, caller, { booking, recalled, known })) ?? outrun
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
    from: fromOf(session),
    at: atOf(session),
    schema: 1,
  }
}

type Attempt = { booking: StoredBooking; recalled: Recalled; known: Booked | undefined }

async function take(ctx: Context, caller: Caller, { booking, recalled, known }: Attempt): Promise<Booking | undefined> {
  const asNow = () => ({ ...recalled.seated, counter: { ...recalled.seated.counter, left: recalled.left() } })
  const asked = () => ({ seats: booking.seats, roles: caller.roles, now: ctx.clock.now() })
  try {
    refuseIf(whyNotBook(asNow(), asked()))
    await refuseMore(ctx, { booking, known })
    const outcome = await commit(ctx, {
      writes: [...takeSeats(ctx, booking), countBooking(caller.id, known, nextBooked(ctx, known))],
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

/** Refuses what would be too much for one person; their seats cannot change between this and the write without failing it. */
async function refuseMore(ctx: Context, { booking, known }: Omit<Attempt, 'recalled'>): Promise<void> {
  const { bookings: limits = usualLimits } = await communityOf(ctx)
  const today = new Date(startOfDay(dayOf(ctx.clock.now()))).toISOString()
  // Who has never booked holds no seats.
  const held = known ? await findSeatsHeld(ctx, booking.personId, today) : []
  refuseIf(whyNotMore(booking, held, { limits, now: ctx.clock.now() }))
}

function nextBooked(ctx: Context, known: Booked | undefined): Booked {
  const seconds = Math.floor(ctx.clock.now() / 1000)
  const window = Math.floor(seconds / limit.windowSeconds)
  const before = known?.window === window ? known.inWindow : 0
  if (before >= limit.most) throw refuse('TOO_MANY_REQUESTS', { retryAfterSeconds: (window + 1) * limit.windowSeconds - seconds })
  return { times: (known?.times ?? 0) + 1, window, inWindow: before + 1 }
}

/**
 * Looks for the caller's own booking first, then for a double booking; undefined when only seats were lacking, whose number is
 * then read anew, or the caller has booked elsewhere meanwhile.
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
  // The caller was deleted between the check and the write.
  if (failures.some(({ name, item }) => name === 'booker' && item?.loginVersion === undefined)) throw refuse('LOGIN_EXPIRED')
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
