import type { Booking, PartyMember } from '../../contract/bookings'
import { addresses } from '../platform/addresses'
import { go } from '../platform/go'
import { sayFailure } from '../platform/words/refusals'
import { showToast } from '../ui/toast-store'
import { book } from './lookup'

/** Undoes a cancellation by booking the same party again, if the seats are still free. */
export async function bookAgain({ sessionId, party }: Booking): Promise<void> {
  try {
    const booking = await book({ sessionId, party: party.map(memberOf) })
    await go(addresses.booked(booking.id))
  } catch (error) {
    showToast(sayFailure(error))
  }
}

/** Only the booker may lack a name, and is identified by id. */
const memberOf = ({ personId, name }: Booking['party'][number]): PartyMember =>
  personId === undefined ? { name: name ?? '' } : { personId }
