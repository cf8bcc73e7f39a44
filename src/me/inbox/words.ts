import { plural, t } from '@lingui/core/macro'
import type { Notice } from '../../../contract/notices'
import { sayMoment } from '../../platform/words/times'

interface Words {
  motif: string
  title: string
  note: string
}

/** What a notice tells, in the person's language. */
export function sayNotice(notice: Notice): Words {
  const { title, venue, startsAt } = notice
  const moment = sayMoment(startsAt)
  const seats = plural(notice.seats, { other: '# 个名额' })
  switch (notice.kind) {
    case 'bookingConfirmed':
      return { motif: 'done', title: t`报好了：${title}`, note: t`${moment}，${venue}，${seats}` }
    case 'bookingCancelled':
      return { motif: 'empty', title: t`已取消报名：${title}`, note: t`${moment}，${seats}已经让出来` }
    case 'sessionMoved': {
      const before = sayMoment(notice.wasStartsAt)
      return {
        motif: 'clock',
        title: t`时间地点变了：${title}`,
        note: t`改到 ${moment}，${venue}（原来是 ${before}，${notice.wasVenue}）。您的名额还在。`,
      }
    }
    case 'sessionCancelled':
      return { motif: 'failed', title: t`活动取消了：${title}`, note: t`原定 ${moment}。${notice.reason}` }
  }
}
