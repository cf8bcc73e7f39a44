import { t } from '@lingui/core/macro'
import type { Notice } from '../../contract/notices'
import { addresses } from '../platform/addresses'
import type { NoticeWordsOf, Told } from '../platform/words/notices'
import { caseAddress } from './address'
import { isOver } from './states'
import { motifOf, sayCategory, sayDeed, sayKind, sayState } from './words'

export const caseNotices: NoticeWordsOf<'caseChanged'> = {
  caseChanged: {
    say,
    addressOf: ({ caseId, caseKind: kind, staff }) => (staff ? addresses.deskCase(caseId) : caseAddress({ kind, caseId })),
  },
}

type CaseNotice = Extract<Notice, { kind: 'caseChanged' }>

function say({ caseKind, category, state, what, number, staff }: CaseNotice): Told {
  const about = sayCategory(caseKind, category)
  const kind = sayKind(caseKind)
  const now = sayState(caseKind, state)
  const motif = motifOf(caseKind, category)
  const note = `${number} · ${now}`
  if (what === 'submitted') return { motif, title: t`收到${kind}：${about}`, note }
  if (what === 'said') return { motif, title: t`${kind}有新留言：${about}`, note }
  if (what === 'revealed') return { motif, title: t`工作人员看了您的姓名或电话`, note: t`点开看是谁、什么时候看的` }
  if (what === 'call')
    return { motif, title: isOver(caseKind, state) ? t`办完一周了，请打电话回访：${about}` : t`三天没人确认，请打个电话：${about}`, note }
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
