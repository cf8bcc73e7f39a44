import type { searchRefusals } from '../../contract/searchRefusals'

/** A plain Chinese sentence for each refusal, for clients without wording of their own. */
export const searchSentences: Readonly<Record<keyof typeof searchRefusals, string>> = {
  NOTHING_TO_SEARCH: '请输入编号、姓名、手机尾号、地址或者报修里的词。',
}
