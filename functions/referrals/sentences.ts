import type { referralRefusals } from '../../contract/referralRefusals'
import type { Sentence } from '../platform/sentences'

/** A plain Chinese sentence for each refusal, for clients without wording of their own. */
export const referralSentences: Readonly<Record<keyof typeof referralRefusals, Sentence>> = {
  ORGANISATION_UNKNOWN: '没有找到这个单位，请重新选一下。',
  UNTIL_WRONG: '到哪天为止不对：从今天起，最多九十天。',
  REFERRAL_OPEN: '这件事已经转给一个单位了，等那边完了再转。',
  REFERRAL_NOT_NOW: '这次转介的进度刚刚变了，请看看最新进度。',
  CONSENT_MISSING: '本人还没有同意，现在看不到。',
  CONSENT_THEIRS: '本人能自己登录，要由本人在手机上同意。',
}
