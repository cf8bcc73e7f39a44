import { implement } from '@orpc/server'
import { bookingsContract } from '../../contract/bookings'
import { type Asked, serve } from '../platform/serve'
import { book } from './book'
import { cancelBooking } from './cancel'
import { bookingDeliveries } from './deliver'
import { bookingEvents } from './events'
import { getBooking } from './get'
import { listBookings } from './list'
import { bookingSentences } from './sentences'

const os = implement(bookingsContract).$context<Asked>()

export const bookingsArea = {
  routes: {
    book: os.book.handler(serve(book)),
    list: os.list.handler(serve(listBookings)),
    get: os.get.handler(serve(getBooking)),
    cancel: os.cancel.handler(serve(cancelBooking)),
  },
  events: bookingEvents,
  deliveries: bookingDeliveries,
  sentences: bookingSentences,
}
