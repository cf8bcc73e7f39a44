import { i18n } from '@lingui/core'
import { t } from '@lingui/core/macro'
import type { Notice } from '../../../contract/notices'
import { addresses } from '../../platform/addresses'
import type { NoticeWordsOf, Told } from '../../platform/words/notices'
import { caseAddress } from '../address'
import { sayReferralOutcome, sayReferralStep, sayRefusedBecause } from './words'

export const referralNotices: NoticeWordsOf<'referralChanged' | 'referralToUnit'> = {
  referralChanged: {
    say,
    addressOf: ({ caseId, caseKind: kind, staff }) => (staff ? addresses.deskCase(caseId) : caseAddress({ kind, caseId })),
  },
  referralToUnit: {
    say: ({ news }) =>
      news === 'new'
        ? { motif: 'envelope', title: t`驿站转来一件事`, note: t`请三个工作日内点开，说接不接。` }
        : { motif: 'clock', title: t`转来的一件事已经结束`, note: t`里面的内容看不到了。` },
    addressOf: ({ referralId }) => addresses.unitReferral(referralId),
  },
}

function say({ organisation, step, why, number, staff }: Extract<Notice, { kind: 'referralChanged' }>): Told {
  const to = i18n.locale === 'en' ? organisation.en : organisation.zh
  if (step === 'proposed') return { motif: 'envelope', title: t`要不要请${to}帮忙？`, note: t`点开看会告诉他们什么，您说了算。` }
  const said = step === 'done' ? sayReferralOutcome(why ?? '') : step === 'refused' ? sayRefusedBecause(why ?? '') : undefined
  const what = sayReferralStep(step)
  const note = [said, staff ? number : undefined].filter((part) => part !== undefined).join(' · ')
  return { motif: step === 'done' ? 'done' : 'envelope', title: `${to}：${what}`, note: note === '' ? t`点开看看` : note }
}
