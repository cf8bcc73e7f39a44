import { lookAt } from './lookAt'

lookAt('bookings')
