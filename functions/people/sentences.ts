import type { personRefusals } from '../../contract/personRefusals'

/** A plain Chinese sentence for each refusal, for clients without wording of their own. */
export const personSentences: Readonly<Record<keyof typeof personRefusals, string>> = {
  HOME_UNKNOWN: '没有找到这个住址，请重新选一下。',
  HOME_NONE: '还没有选住址，请先选好住址。',
  HOME_CODE_WRONG: '这个数字不对，或者已经过期，请再问一下网格员。',
  FAMILY_FULL: '常用同行人最多存 12 位，请先删掉不用的。',
  PERSON_CHANGED: '资料刚在别处改过，请看一眼再保存。',
}
