import type { loginRefusals } from '../../contract/loginRefusals'

/** A plain Chinese sentence for each refusal, for clients without wording of their own. */
export const loginSentences: Readonly<Record<keyof typeof loginRefusals, string>> = {
  LOGIN_CODE_INVALID: '登录没有成功，请再试一次。',
  TICKET_EXPIRED: '二维码已过期，请刷新后再扫。',
  TICKET_NUMBER_WRONG: '数字选得不对，这次登录已经作废。',
  TICKET_TAKEN: '这个二维码已经用过了，请刷新后再扫。',
}
