import { plural, t } from '@lingui/core/macro'
import { addresses } from '../platform/addresses'
import type { NoticeWordsOf } from '../platform/words/notices'
import { sayMoment } from '../platform/words/times'
import { wordsOf } from '../sessions/kinds/kinds'

const saySeats = (seats: number) => plural(seats, { other: '# 个名额' })
const addressOf = ({ bookingId }: { bookingId: string }) => addresses.booking(bookingId)

type Kinds = 'bookingConfirmed' | 'bookingCancelled' | 'sessionMoved' | 'sessionCancelled'

export const bookingNotices: NoticeWordsOf<Kinds> = {
  bookingConfirmed: {
    say({ title, venue, startsAt, seats: count }) {
      const moment = sayMoment(startsAt)
      const seats = saySeats(count)
      return { motif: 'done', title: t`报好了：${title}`, note: t`${moment}，${venue}，${seats}` }
    },
    addressOf,
  },
  bookingCancelled: {
    say({ title, startsAt, seats: count }) {
      const moment = sayMoment(startsAt)
      const seats = saySeats(count)
      return { motif: 'empty', title: t`已取消报名：${title}`, note: t`${moment}，${seats}已经让出来` }
    },
    addressOf,
  },
  sessionMoved: {
    say({ title, venue, startsAt, wasStartsAt, wasVenue }) {
      const moment = sayMoment(startsAt)
      const before = sayMoment(wasStartsAt)
      return {
        motif: 'clock',
        title: t`时间地点变了：${title}`,
        note: t`改到 ${moment}，${venue}（原来是 ${before}，${wasVenue}）。您的名额还在。`,
      }
    },
    addressOf,
  },
  sessionCancelled: {
    say({ title, sessionKind, startsAt, reason }) {
      const moment = sayMoment(startsAt)
      return { motif: 'failed', title: wordsOf(sessionKind).noticeCalledOff(title), note: t`原定 ${moment}。${reason}` }
    },
    addressOf,
  },
}
