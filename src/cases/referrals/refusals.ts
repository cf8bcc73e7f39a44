import { t } from '@lingui/core/macro'
import type { referralRefusals as refusals } from '../../../contract/referralRefusals'
import type { RefusalWords } from '../../platform/words/refusals'
import { sayDay } from '../../platform/words/times'
import { sayReferralStep } from './words'

export const referralRefusals: RefusalWords<keyof typeof refusals> = {
  ORGANISATION_UNKNOWN: () => t`没有找到这个单位，请重新选一下。`,
  UNTIL_WRONG: ({ latest }) => {
    const day = sayDay(latest)
    return t`到哪天为止不对，请选今天到 ${day} 之间的一天。`
  },
  REFERRAL_OPEN: () => t`这件事已经转给一个单位了，等那边完了再转。`,
  REFERRAL_NOT_NOW: ({ state }) => {
    const now = sayReferralStep(state)
    return t`刚刚变了，现在是：${now}。`
  },
  CONSENT_MISSING: () => t`本人还没有同意，现在看不到。`,
  CONSENT_THEIRS: () => t`本人能自己登录，要由本人在手机上同意。`,
}
