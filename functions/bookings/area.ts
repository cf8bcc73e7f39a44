import { implement } from '@orpc/server'
import { bookingsContract } from '../../contract/bookings'
import { rollContract } from '../../contract/roll'
import { type Asked, serve } from '../platform/serve'
import { book } from './book'
import { cancelBooking } from './cancel'
import { bookingDeliveries } from './deliver'
import { bookingEvents } from './events'
import { getBooking } from './get'
import { listBookings } from './list'
import { messageBookers } from './message'
import { revealBooker } from './reveal'
import { countBookers, readRoll } from './roll'
import { bookingSentences } from './sentences'

const os = implement({ ...bookingsContract, ...rollContract }).$context<Asked>()

export const bookingsArea = {
  routes: {
    book: os.book.handler(serve(book)),
    list: os.list.handler(serve(listBookings)),
    get: os.get.handler(serve(getBooking)),
    cancel: os.cancel.handler(serve(cancelBooking)),
    readRoll: os.readRoll.handler(serve(readRoll)),
    revealBooker: os.revealBooker.handler(serve(revealBooker)),
    countBookers: os.countBookers.handler(serve(countBookers)),
    messageBookers: os.messageBookers.handler(serve(messageBookers)),
  },
  events: bookingEvents,
  deliveries: bookingDeliveries,
  sentences: bookingSentences,
}
