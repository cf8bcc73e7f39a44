import { i18n } from '@lingui/core'
import { t } from '@lingui/core/macro'
import type { Notice } from '../../contract/notices'
import { addresses } from '../platform/addresses'
import type { NoticeWordsOf, Told } from '../platform/words/notices'
import { sayMoment } from '../platform/words/times'

type Appointment = Extract<Notice, { kind: 'appointment' }>

const pick = ({ zh, en }: Appointment['desk']) => (i18n.locale === 'en' ? en : zh)

function titleOf({ what, desk: named, startsAt }: Appointment): Pick<Told, 'motif' | 'title'> {
  const desk = pick(named)
  const moment = sayMoment(startsAt)
  switch (what) {
    case 'booked':
      return { motif: 'done', title: t`约好了：${desk}，${moment}` }
    case 'moved':
      return { motif: 'clock', title: t`改到 ${moment}：${desk}` }
    case 'cancelled':
      return { motif: 'empty', title: t`取消了预约：${desk}，${moment}` }
    case 'displaced':
      return { motif: 'failed', title: t`${desk} ${moment} 不办了，请换个时间` }
    case 'restored':
      return { motif: 'done', title: t`${desk} ${moment} 又可以办了` }
    case 'revealed':
      return { motif: 'person', title: t`窗口看了您的姓名或电话：${desk}，${moment}` }
    case 'tomorrow':
    case 'soon':
      return { motif: 'bell', title: t`别忘了：${moment} 到${desk}` }
  }
}

function noteOf(notice: Appointment): string {
  const where = pick(notice.where)
  const bring = notice.bring.map(pick).join(t`、`)
  if (notice.what === 'cancelled') return t`时间已经让给别人了。`
  if (notice.what === 'displaced') return t`对不起，窗口那时候临时停办。点开换一个时间就行。`
  return bring === '' ? where : t`${where}。请带上：${bring}`
}

export const appointmentNotices: NoticeWordsOf<'appointment'> = {
  appointment: {
    say: (notice) => ({ ...titleOf(notice), note: noteOf(notice) }),
    addressOf: ({ appointmentId }) => addresses.appointment(appointmentId),
  },
}
