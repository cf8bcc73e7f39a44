import { communityOf } from '../communities/lookup'
import { tell } from '../notices/doors'
import { personEvents } from '../people/events'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { type Delivery, deliver, type Outcome } from '../platform/delivery'
import { type Event, type EventOf, newEvent } from '../platform/events'
import { pagesOf } from '../platform/pages'
import { sessionEvents } from '../sessions/events'
import { findSessions, forgetSession } from '../sessions/lookup'
import { bookingEvents, ofBooking } from './events'
import { deliverMessage } from './message'
import { type BookingCursor, findBooking, findBookings, followSession, forgetParty, freeSeats, type StoredBooking } from './store'
import { type At, forEachBooking } from './walk'

const bookingsAPage = 25

/** Consequences of bookings and of changes to their sessions. A wide change becomes one small change a booking. */
export const bookingDeliveries: Delivery[] = [
  deliver(bookingEvents.confirmed, 'tellBooker', (ctx, event) => tellBooker(ctx, event, 'bookingConfirmed')),
  deliver(bookingEvents.cancelled, 'tellBooker', (ctx, event) => tellBooker(ctx, event, 'bookingCancelled')),
  deliver(bookingEvents.calledOff, 'tellBooker', (ctx, event) => tellBooker(ctx, event, 'sessionCancelled')),
  deliver(bookingEvents.moved, 'tellBooker', tellMoved),
  deliver(sessionEvents.cancelled, 'bookings', (ctx, event, progress) =>
    forEachBooking(ctx, event.subject, { progress, change: (at) => callOff(ctx, event, at) }),
  ),
  deliver(sessionEvents.moved, 'bookings', (ctx, event, progress) =>
    forEachBooking(ctx, event.subject, { progress, change: (at) => follow(ctx, event, at) }),
  ),
  deliver(sessionEvents.messaged, 'bookings', deliverMessage),
  deliver(bookingEvents.revealed, 'tellBooker', tellRevealed),
  deliver(personEvents.removed, 'bookings', leaveEverything),
]

type BookingEvent = EventOf<(typeof bookingEvents)['confirmed']>
type MovedEvent = EventOf<(typeof bookingEvents)['moved']>

async function tellBooker(
  ctx: Context,
  event: Pick<BookingEvent, 'id' | 'occurredAt' | 'facts'>,
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

// Booked while the person was being deleted: the walk through their bookings may have missed it.
async function leaveOne(ctx: Context, bookingId: string): Promise<void> {
  const booking = await findBooking(ctx, bookingId)
  if (booking) await leave(ctx, booking, 'coming')
}

async function tellMoved(ctx: Context, event: MovedEvent): Promise<Outcome> {
  const about = await aboutBooking(ctx, event)
  if (!about) return 'delivered'
  const { personId, cancelReason: _, movedFrom, ...values } = about
  const { wasVenueId } = event.facts
  const { venues } = await communityOf(ctx)
  // The old venue may have been removed from the settings since.
  const wasVenue = (wasVenueId === null ? movedFrom : venues.find(({ id }) => id === wasVenueId)?.name) ?? values.venue
  const notice = { ...values, kind: 'sessionMoved' as const, wasStartsAt: event.facts.wasStartsAt, wasVenue }
  await tell(ctx, personId, { notice, occurredAt: event.occurredAt })
  return 'delivered'
}

/** Whoever reads a number is seen by its owner. */
async function tellRevealed(ctx: Context, event: EventOf<(typeof bookingEvents)['revealed']>): Promise<Outcome> {
  const about = await aboutBooking(ctx, event)
  if (!about) return 'delivered'
  const { personId, cancelReason: _, seats: __, ...values } = about
  const notice = { ...values, kind: 'phoneRead' as const, text: event.facts.reason }
  await tell(ctx, personId, { notice, occurredAt: event.occurredAt })
  return 'delivered'
}

async function aboutBooking(ctx: Context, event: Pick<BookingEvent, 'id' | 'facts'>) {
  const { bookingId, sessionId, personId, seats } = event.facts
  const [seated] = await findSessions(ctx, [sessionId])
  if (!seated) return undefined
  const { kind, title, startsAt, venue, movedFrom, cancelReason = '' } = seated.session
  return {
    id: event.id,
    bookingId,
    sessionId,
    sessionKind: kind,
    personId,
    seats,
    title,
    startsAt,
    venue: venue.name,
    movedFrom,
    cancelReason,
  }
}

async function callOff(ctx: Context, { id, actor }: Pick<Event, 'id' | 'actor'>, { booking }: At): Promise<void> {
  await commit(ctx, {
    writes: freeSeats(ctx, booking, 'community'),
    events: [newEvent(bookingEvents.calledOff, { ...ofBooking(booking, { because: id }), actor })],
  })
}

async function follow(ctx: Context, event: EventOf<(typeof sessionEvents)['moved']>, { booking, session }: At): Promise<void> {
  const { wasStartsAt, wasVenueId, version } = event.facts
  await commit(ctx, {
    writes: [followSession(booking, { session, from: version - 1 })],
    events: [newEvent(bookingEvents.moved, { ...ofBooking(booking, { wasStartsAt, wasVenueId }), actor: event.actor })],
  })
}

// A deleted person's coming bookings are cancelled, and the names of their parties erased.
async function leaveEverything(ctx: Context, { subject: personId }: Pick<Event, 'subject'>): Promise<Outcome> {
  for (const when of ['coming', 'past'] as const) {
    const read = (after?: BookingCursor) => findBookings(ctx, personId, { when, limit: bookingsAPage, after })
    for await (const { bookings } of pagesOf(read)) for (const booking of bookings) await leave(ctx, booking, when)
  }
  return 'delivered'
}

async function leave(ctx: Context, booking: StoredBooking, when: 'coming' | 'past'): Promise<void> {
  if (when === 'coming' && booking.state === 'confirmed') {
    await commit(ctx, {
      writes: freeSeats(ctx, booking, 'booker'),
      events: [newEvent(bookingEvents.cancelled, { ...ofBooking(booking), actor: booking.personId })],
    })
    forgetSession(ctx, booking.sessionId)
  }
  await commit(ctx, { writes: [forgetParty(booking)], events: [] })
}
