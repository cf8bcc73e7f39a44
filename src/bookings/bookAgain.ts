import Taro from '@tarojs/taro'
import type { Booking, PartyMember } from '../../contract/bookings'
import { addresses } from '../platform/addresses'
import { sayFailure } from '../platform/words/refusals'
import { showToast } from '../ui/toast-store'
import { book } from './lookup'

/** Takes a cancellation back while the seats are still there: the same party is booked anew. */
export async function bookAgain({ sessionId, party }: Booking): Promise<void> {
  try {
    const booking = await book({ sessionId, party: party.map(memberOf) })
    await Taro.navigateTo({ url: addresses.booked(booking.id) })
  } catch (error) {
    showToast(sayFailure(error))
  }
}

/** Only the booker can be without a name, and is known by id. */
const memberOf = ({ personId, name }: Booking['party'][number]): PartyMember =>
  personId === undefined ? { name: name ?? '' } : { personId }
