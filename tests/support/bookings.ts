import type { Booking, PartyMember } from '../../contract/bookings'
import { book } from '../../functions/bookings/book'
import type { Someone } from './world'

let requests = 0

/** A requestId nobody has used. */
export const aRequest = () => `request-${++requests}`

/** Seats on a session for somebody and whoever comes along. */
export function aBooking({ ctx, person }: Someone, { id }: { id: string }, ...companions: string[]): Promise<Booking> {
  const party: PartyMember[] = [{ personId: person.id }, ...companions.map((name) => ({ name }))]
  return book(ctx, { requestId: aRequest(), sessionId: id, party })
}
