import type { catalogueRefusals } from '../../contract/catalogue/refusals'

/** A plain Chinese sentence for each refusal, for clients without wording of their own. */
export const catalogueSentences: Readonly<Record<keyof typeof catalogueRefusals, string>> = {
  ENTRY_UNFIT: '这一条还没写全，或者有的地方写得不对，请改一改。',
  DRAFT_CHANGED: '同事刚刚改过这一条，请先看一看再改。',
  DRAFT_NOT_WAITING: '这一条还没有请人复核。',
  OWN_DRAFT: '自己写的，要请另一位同事看过才能发布。',
  TOO_MANY_DRAFTS: '没写完的太多了，请先把写好的发布出去。',
}
