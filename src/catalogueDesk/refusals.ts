import { plural, t } from '@lingui/core/macro'
import type { catalogueRefusals } from '../../contract/catalogue/refusals'
import type { RefusalWords } from '../platform/words/refusals'

export const editingRefusals: RefusalWords<keyof typeof catalogueRefusals> = {
  ENTRY_UNFIT: ({ problems }) => plural(problems.length, { other: '还有 # 处要补，标出来了，补好再请同事看。' }),
  DRAFT_CHANGED: ({ by }) => {
    const who = by ?? t`同事`
    return t`${who}刚刚改过这一条。先看看改了什么，你写的还在。`
  },
  DRAFT_NOT_WAITING: () => t`这一条还没请人复核，或者又在改了。`,
  OWN_DRAFT: () => t`你写过的，要请另一位同事看过才能发布。`,
  TOO_MANY_DRAFTS: ({ most }) => t`没写完的有 ${most} 条了，先把写好的发出去。`,
}
