import { Booking, bookingsContract, type PartyMember } from '../../contract/bookings'
import { pageOf } from '../../contract/page'
import { communityId } from '../platform/api/ask'
import { clientOf } from '../platform/api/call'
import { queryClient, useSeenPages, useSeenQuery } from '../platform/api/queries'
import { sendOnce } from '../platform/api/sendOnce'
import { useLogin } from '../platform/login'

const bookings = clientOf(bookingsContract)
const BookingPage = pageOf(Booking)

type When = 'coming' | 'past'

/** My bookings: nothing is asked before there is a login. */
export function useBookings(when: When) {
  const me = useLogin()?.person.id
  return useSeenPages({
    key: ['mine', me, 'bookings', when],
    schema: BookingPage,
    ask: (cursor) => bookings.list({ communityId, when, cursor, limit: 20 }),
    enabled: me !== undefined,
  })
}

export function useBooking(bookingId: string) {
  const me = useLogin()?.person.id
  return useSeenQuery({
    key: ['mine', me, 'bookings', 'one', bookingId],
    schema: Booking,
    ask: () => bookings.get({ communityId, bookingId }),
    enabled: me !== undefined && bookingId !== '',
  })
}

/** My standing booking of a session, as far as it is among those I have coming. */
export function useBookingOf(sessionId: string): Booking | undefined {
  const { data } = useBookings('coming')
  return data?.pages.flatMap(({ items }) => items).find((booking) => booking.sessionId === sessionId && booking.state === 'confirmed')
}

/**
 * Seats for a party. A request whose answer was lost keeps its id; had the booking been cancelled elsewhere meanwhile,
 * the answer is that cancelled one, and the seats are asked for anew.
 */
export async function book(input: { sessionId: string; party: PartyMember[] }): Promise<Booking> {
  const ask = () => sendOnce({ route: 'bookings.book', target: input.sessionId }, { communityId, ...input }, bookings.book)
  const booking = await ask()
  return booking.state === 'cancelled' ? ask() : booking
}

export function cancel(bookingId: string): Promise<Booking> {
  return sendOnce({ route: 'bookings.cancel', target: bookingId }, { communityId, bookingId }, bookings.cancel)
}

/** Lists of bookings, and the inbox that tells of them, ask again; the booking itself is known. */
export async function bookingChanged(booking: Booking, me: string): Promise<void> {
  const mine = { queryKey: ['mine'] }
  await queryClient.cancelQueries(mine)
  void queryClient.invalidateQueries(mine)
  queryClient.setQueryData(['mine', me, 'bookings', 'one', booking.id], booking)
}
