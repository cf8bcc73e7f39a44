import { type Booking, bookingsContract } from '../../contract/bookings'
import { noticesContract } from '../../contract/notices'
import { type MutationInput, mutationOf } from '../platform/api/mutationOf'
import { askAgain, questionsOf, useAnswer, usePages } from '../platform/api/queries'
import { seatQuestions } from '../sessions/lookup'

const { list, get, book: bookRoute, cancel: cancelRoute } = bookingsContract

export const useBookings = (when: 'coming' | 'past') => usePages({ route: list, input: { when, limit: 20 } })

export const useBooking = (bookingId: string) => useAnswer({ route: get, input: { bookingId }, enabled: bookingId !== '' })

/** My confirmed booking of a session, if it is among the upcoming bookings loaded so far. */
export function useBookingOf(sessionId: string): Booking | undefined {
  const { data } = useBookings('coming')
  return data?.pages.flatMap(({ items }) => items).find((booking) => booking.sessionId === sessionId && booking.state === 'confirmed')
}

/** What changes when seats are taken or given back: the lists of bookings, the seats left, and the inbox. */
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
 * Books seats for a party. A request whose answer was lost keeps its id; if that booking has since been cancelled elsewhere,
 * the answer is the cancelled booking, and the seats are requested again.
 */
export async function book(input: MutationInput<typeof bookRoute>): Promise<Booking> {
  const booking = await askForSeats(input)
  return booking.state === 'cancelled' ? askForSeats(input) : booking
}
