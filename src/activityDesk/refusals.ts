import { plural, t } from '@lingui/core/macro'
import type { activityRefusals } from '../../contract/activityRefusals'
import type { catalogueRefusals } from '../../contract/catalogue/refusals'
import type { sessionRefusals } from '../../contract/sessions/refusals'
import type { RefusalWords } from '../platform/words/refusals'

type Codes =
  | keyof typeof activityRefusals
  | Extract<keyof typeof catalogueRefusals, 'DRAFT_CHANGED' | 'TOO_MANY_DRAFTS'>
  | Extract<keyof typeof sessionRefusals, 'SEATS_TAKEN'>

export const organisingRefusals: RefusalWords<Codes> = {
  ACTIVITY_UNFIT: ({ problems }) => plural(problems.length, { other: '还有 # 处要补，标出来了，补好再发布。' }),
  DRAFT_CHANGED: ({ by }) => {
    const who = by ?? t`同事`
    return t`${who}刚刚改过这一条。先看看改了什么，你写的还在。`
  },
  TOO_MANY_DRAFTS: ({ most }) => t`没写完的有 ${most} 条了，先把写好的发出去。`,
  SEATS_TAKEN: ({ taken }) => plural(taken, { other: '已经报了 # 个名额，不能比这更少。' }),
}
