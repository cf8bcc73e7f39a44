import type { loginRefusals } from '../../contract/loginRefusals'

/** What each refusal says to clients that have no words of their own: a plain Chinese sentence. */
export const loginSentences: Readonly<Record<keyof typeof loginRefusals, string>> = {
  LOGIN_CODE_INVALID: '登录没有成功，请再试一次。',
  TICKET_EXPIRED: '二维码已过期，请刷新后再扫。',
  TICKET_TAKEN: '这个二维码已经用过了，请刷新后再扫。',
}
