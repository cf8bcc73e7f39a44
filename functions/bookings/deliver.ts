import { communityOf } from '../communities/lookup'
import { tell } from '../notices/lookup'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import type { Deliveries, Delivery, Progress } from '../platform/delivery'
import type { Event } from '../platform/events'
import { findSessions, forgetSession, type StoredSession } from '../sessions/lookup'
import { bookingEvent, findBooking, findBookings, findSeated, followSession, forgetParty, freeSeats, type StoredBooking } from './store'

const bookingsAPage = 25

type Outcome = Awaited<ReturnType<Delivery>>

/** What follows from bookings and from changes to their sessions. Wide changes become one small change a booking. */
export const bookingDeliveries: Deliveries = {
  'booking.confirmed': (ctx, event) => tellBooker(ctx, event, 'bookingConfirmed'),
  'booking.cancelled': (ctx, event) => tellBooker(ctx, event, 'bookingCancelled'),
  'booking.calledOff': (ctx, event) => tellBooker(ctx, event, 'sessionCancelled'),
  'booking.moved': tellMoved,
  'session.cancelled': (ctx, event, progress) => forEachBooking(ctx, event, { progress, change: callOff }),
  'session.moved': (ctx, event, progress) => forEachBooking(ctx, event, { progress, change: follow }),
  'person.removed': leaveEverything,
}

async function tellBooker(
  ctx: Context,
  event: Event,
  kind: 'bookingConfirmed' | 'bookingCancelled' | 'sessionCancelled',
): Promise<Outcome> {
  const about = await aboutBooking(ctx, event)
  if (!about) return 'delivered'
  const { personId, cancelReason, ...values } = about
  const notice = kind === 'sessionCancelled' ? { ...values, kind, reason: cancelReason } : { ...values, kind }
  const there = await tell(ctx, personId, { notice, occurredAt: event.occurredAt })
  if (!there && kind === 'bookingConfirmed') await leaveOne(ctx, about.bookingId)
  return 'delivered'
}

// Booked in the moment of being deleted: the walk through their bookings may have been over.
async function leaveOne(ctx: Context, bookingId: string): Promise<void> {
  const booking = await findBooking(ctx, bookingId)
  if (booking) await leave(ctx, booking, 'coming')
}

async function tellMoved(ctx: Context, event: Event): Promise<Outcome> {
  const about = await aboutBooking(ctx, event)
  if (!about) return 'delivered'
  const { personId, cancelReason: _, ...values } = about
  const { venues } = await communityOf(ctx)
  // The place it left may be none of the community's by now.
  const wasVenue = venues.find(({ id }) => id === event.facts.wasVenueId)?.name ?? values.venue
  const notice = { ...values, kind: 'sessionMoved' as const, wasStartsAt: String(event.facts.wasStartsAt), wasVenue }
  await tell(ctx, personId, { notice, occurredAt: event.occurredAt })
  return 'delivered'
}

async function aboutBooking(ctx: Context, event: Event) {
  const { bookingId, sessionId, personId, seats } = event.facts
  const [seated] = await findSessions(ctx, [String(sessionId)])
  if (!seated) return undefined
  const { title, startsAt, venue, cancelReason = '' } = seated.session
  return {
    id: event.id,
    bookingId: String(bookingId),
    sessionId: String(sessionId),
    personId: String(personId),
    seats: Number(seats),
    title,
    startsAt,
    venue: venue.name,
    cancelReason,
  }
}

type Change = (ctx: Context, event: Event, at: { booking: StoredBooking; session: StoredSession }) => Promise<void>

async function forEachBooking(ctx: Context, event: Event, { progress, change }: { progress: Progress; change: Change }): Promise<Outcome> {
  const [seated] = await findSessions(ctx, [event.subject])
  if (!seated) return 'delivered'
  let after = progress.cursor
  do {
    const { bookingIds, last } = await findSeated(ctx, event.subject, { limit: bookingsAPage, after })
    for (const bookingId of bookingIds) {
      const booking = await findBooking(ctx, bookingId)
      if (booking) await change(ctx, event, { booking, session: seated.session })
    }
    after = last
    if (after) await progress.save(after)
  } while (after && !progress.hurried())
  return after === undefined ? 'delivered' : 'unfinished'
}

const callOff: Change = async (ctx, event, { booking }) => {
  await commit(ctx, {
    writes: freeSeats(ctx, booking, 'community'),
    events: [{ ...bookingEvent(booking, 'calledOff', { because: event.id }), actor: event.actor }],
  })
}

const follow: Change = async (ctx, event, { booking, session }) => {
  const { wasStartsAt, wasVenueId, version } = event.facts
  await commit(ctx, {
    writes: [followSession(booking, { session, from: Number(version) - 1 })],
    events: [
      { ...bookingEvent(booking, 'moved', { wasStartsAt: wasStartsAt ?? null, wasVenueId: wasVenueId ?? null }), actor: event.actor },
    ],
  })
}

// Somebody who is deleted gives back what is to come, and the names they gave go with them.
async function leaveEverything(ctx: Context, event: Event): Promise<Outcome> {
  for (const when of ['coming', 'past'] as const) {
    let after: Awaited<ReturnType<typeof findBookings>>['last']
    do {
      const { bookings, last } = await findBookings(ctx, event.subject, { when, limit: bookingsAPage, after })
      for (const booking of bookings) await leave(ctx, booking, when)
      after = last
    } while (after)
  }
  return 'delivered'
}

async function leave(ctx: Context, booking: StoredBooking, when: 'coming' | 'past'): Promise<void> {
  if (when === 'coming' && booking.state === 'confirmed') {
    await commit(ctx, {
      writes: freeSeats(ctx, booking, 'booker'),
      events: [{ ...bookingEvent(booking, 'cancelled'), actor: booking.personId }],
    })
    forgetSession(ctx, booking.sessionId)
  }
  await commit(ctx, { writes: [forgetParty(booking)], events: [] })
}
