import { toInstant } from '../../contract/time'
import { atOf, bookingIdOf, fromOf, type StoredBooking } from '../../functions/bookings/store'
import type { PlannedSession } from './activities'
import { chance, shuffled } from './chance'
import { oneHour } from './days'
import { type Neighbour, neighbours } from './neighbours'
import { personIdOf } from './people'

const request = 'neighbours'
/** A booking without the hash, which needs the community's key. */
export type Wish = Omit<StoredBooking, 'hash'>

/** Most people come alone or in pairs. */
const partySizes = [1, 1, 1, 2, 2, 2, 2, 3, 3, 4]

/** The bookings of made-up neighbours on a session that is open for booking: always the same neighbours with the same parties. */
export function bookingsOf({ session, booked }: PlannedSession, now: number): Wish[] {
  const most = Math.round(session.capacity * booked)
  const bookings: Wish[] = []
  let taken = 0
  for (const [at, neighbour] of shuffled(neighbours.filter(mayCome(session.audience)), session.id).entries()) {
    if (taken >= most) break
    const wished = partySizes[Math.floor(chance(session.id, 'size', at) * partySizes.length)] ?? 1
    const seats = Math.min(wished, most - taken)
    const hours = 1 + at * 5
    bookings.push(bookingOf(session, neighbour, { seats, bookedAt: Math.min(now, Date.parse(session.opensAt) + hours * oneHour) }))
    taken += seats
  }
  return bookings
}

/** The booking with a smaller party. */
export function withSeats(booking: Wish, seats: number): Wish {
  const party = booking.party.slice(0, seats)
  return { ...booking, party, seats: party.length }
}

const mayCome =
  (audience: PlannedSession['session']['audience']) =>
  ({ roles }: Neighbour) =>
    audience !== 'volunteers' || roles.includes('volunteer')

function bookingOf(
  session: PlannedSession['session'],
  neighbour: Neighbour,
  { seats, bookedAt }: { seats: number; bookedAt: number },
): Wish {
  const personId = personIdOf(neighbour.key)
  const party = [{ personId }, ...neighbour.companions.map((name) => ({ name }))].slice(0, seats)
  return {
    id: bookingIdOf(personId, session.id, request),
    sessionId: session.id,
    personId,
    state: 'confirmed',
    party,
    seats,
    bookedAt: toInstant(bookedAt),
    sessionVersion: session.version,
    from: fromOf(session),
    at: atOf(session),
    schema: 1,
  }
}
