import { plural, t } from '@lingui/core/macro'
import { addresses } from '../platform/addresses'
import type { NoticeWordsOf } from '../platform/words/notices'
import { sayMoment } from '../platform/words/times'
import { wordsOf } from '../sessions/kinds/kinds'

const saySeats = (seats: number) => plural(seats, { other: '# 个名额' })
const addressOf = ({ bookingId }: { bookingId: string }) => addresses.booking(bookingId)

type Kinds = 'bookingConfirmed' | 'bookingCancelled' | 'sessionMoved' | 'sessionCancelled' | 'sessionMessage' | 'phoneRead'

const sayReason = (reason: string) => (reason === 'urgent' ? t`事情紧急` : reason === 'followUp' ? t`活动后回访` : t`活动有事要商量`)

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
  sessionMessage: {
    say: ({ title, text }) => ({ motif: 'bell', title: t`${title}：社区有话要说`, note: text }),
    addressOf,
  },
  phoneRead: {
    say({ title, text }) {
      const reason = sayReason(text)
      return { motif: 'phone', title: t`社区工作人员看了您的电话`, note: t`为了“${title}”：${reason}。` }
    },
    addressOf,
  },
}
