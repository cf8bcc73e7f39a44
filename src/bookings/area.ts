import type { Area } from '../platform/area'
import { withQuery } from '../platform/withQuery'

const bookingList = '/bookings/list/index'

export const bookings = {
  folder: 'bookings',
  pages: ['list/index', 'detail/index', 'booked/index'],
  soon: true,
  addresses: {
    bookings: bookingList,
    booking: (booking: string) => withQuery('/bookings/detail/index', { booking }),
    booked: (booking: string) => withQuery('/bookings/booked/index', { booking }),
  },
  entries: { me: [{ motif: 'drum', title: /*i18n*/ { id: 'bookings.entry', message: '我的报名' }, to: bookingList }] },
} satisfies Area
