import type { personRefusals } from '../../contract/personRefusals'

/** A plain Chinese sentence for each refusal, for clients without wording of their own. */
export const personSentences: Readonly<Record<keyof typeof personRefusals, string>> = {
  HOME_UNKNOWN: '没有找到这个住址，请重新选一下。',
  FAMILY_FULL: '常用同行人最多存 12 位，请先删掉不用的。',
  PERSON_CHANGED: '资料刚在别处改过，请看一眼再保存。',
}
