import { type Booking, bookingsContract } from '../../contract/bookings'
import { noticesContract } from '../../contract/notices'
import { type MutationInput, mutationOf } from '../platform/api/mutationOf'
import { askAgain, questionsOf, useAnswer, usePages } from '../platform/api/queries'
import { seatQuestions } from '../sessions/lookup'

const { list, get, book: bookRoute, cancel: cancelRoute } = bookingsContract

export const useBookings = (when: 'coming' | 'past') => usePages({ route: list, input: { when, limit: 20 } })

export const useBooking = (bookingId: string) => useAnswer({ route: get, input: { bookingId }, enabled: bookingId !== '' })

/** My standing booking of a session, as far as it is among those I have coming. */
export function useBookingOf(sessionId: string): Booking | undefined {
  const { data } = useBookings('coming')
  return data?.pages.flatMap(({ items }) => items).find((booking) => booking.sessionId === sessionId && booking.state === 'confirmed')
}

/** What seats that were taken or given back change: lists of bookings, the seats left, and the inbox that tells of them. */
const changes = [list, noticesContract.list, ...seatQuestions]
const effects = {
  settles: true,
  changes,
  answers: ({ id }: Booking) => ({ route: get, input: { bookingId: id } }),
}

export const seatsChanged = () => askAgain(questionsOf(...changes))

export const cancel = mutationOf(cancelRoute, effects)

const askForSeats = mutationOf(bookRoute, effects)

/**
 * Seats for a party. A request whose answer was lost keeps its id; had the booking been cancelled elsewhere meanwhile,
 * the answer is that cancelled one, and the seats are asked for anew.
 */
export async function book(input: MutationInput<typeof bookRoute>): Promise<Booking> {
  const booking = await askForSeats(input)
  return booking.state === 'cancelled' ? askForSeats(input) : booking
}
