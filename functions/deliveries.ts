import { bookingDeliveries } from './bookings/deliver'
import { caseDeliveries } from './cases/after/deliver'
import { newsDeliveries } from './news/deliver'
import { peopleDeliveries } from './people/deliver'
import { rateDeliveries } from './rates/deliver'

/** What every area does about events, a line an area. */
export const deliveries = [...bookingDeliveries, ...caseDeliveries, ...newsDeliveries, ...peopleDeliveries, ...rateDeliveries]
