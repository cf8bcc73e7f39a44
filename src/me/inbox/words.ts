import { plural, t } from '@lingui/core/macro'
import type { Notice } from '../../../contract/notices'
import { motifOf, sayCategory, sayDeed, sayKind, sayState } from '../../cases/words'
import { sayMoment } from '../../platform/words/times'
import { wordsOf } from '../../sessions/kinds/kinds'

interface Words {
  motif: string
  title: string
  note: string
}

/** What a notice tells, in the person's language. */
export function sayNotice(notice: Notice): Words {
  if (notice.kind === 'caseChanged') return sayCaseNotice(notice)
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
      return { motif: 'failed', title: wordsOf(notice.sessionKind).noticeCalledOff(title), note: t`原定 ${moment}。${notice.reason}` }
  }
}

type CaseNotice = Extract<Notice, { kind: 'caseChanged' }>

function sayCaseNotice({ caseKind, category, state, what, number, staff }: CaseNotice): Words {
  const about = sayCategory(caseKind, category)
  const kind = sayKind(caseKind)
  const now = sayState(caseKind, state)
  const motif = motifOf(caseKind, category)
  const note = `${number} · ${now}`
  if (what === 'submitted') return { motif, title: t`收到${kind}：${about}`, note }
  if (what === 'said') return { motif, title: t`${kind}有新留言：${about}`, note }
  if (what === 'call') return { motif, title: t`三天没人确认，请打个电话：${about}`, note }
  if (what.endsWith('.warn')) return { motif, title: t`快到时限了：${about}`, note }
  if (what.endsWith('.late')) return { motif, title: t`已经超时：${about}`, note }
  if (what.endsWith('.escalate')) return { motif, title: t`超时没有办，请过问：${about}`, note }
  const deed = sayDeed(caseKind, what)
  return { motif, title: t`${deed}：${about}`, note: staff ? note : (sayWanted(what) ?? note) }
}

/** What the reader is asked to do now. */
function sayWanted(what: string): string | undefined {
  if (what === 'proposeVisit') return t`点开看看这个时间行不行`
  if (what === 'complete' || what === 'referralDone') return t`请您看看，点开说说满不满意`
  return undefined
}
