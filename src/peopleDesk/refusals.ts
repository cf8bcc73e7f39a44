import { plural, t } from '@lingui/core/macro'
import type { peopleDeskRefusals as refusals } from '../../contract/peopleDeskRefusals'
import type { RefusalWords } from '../platform/words/refusals'
import { sayDate } from '../platform/words/times'

export const peopleRefusals: RefusalWords<keyof typeof refusals> = {
  OWN_POSTS: () => t`自己的岗位，要请另一位管理员来改。`,
  ROLE_NOT_GIVEN: () => t`这个身份不在这里给。`,
  MANAGER_UNTIL: () => t`您的管理员岗位有到期日，不能给、也不能收回别人的管理员岗位。`,
  POST_UNFIT: () => t`请选好在哪里、到哪天为止。`,
  POST_GONE: () => t`这个岗位刚刚变过，请看看最新的。`,
  POSTS_FULL: ({ most }) => plural(most, { other: '一个人最多担任 # 个岗位。' }),
  END_WRONG: ({ latest }) => {
    const last = sayDate(latest)
    return t`到期日要从今天起，最晚 ${last}。`
  },
  WORK_LEFT: ({ count }) => plural(count, { other: '手里还有 # 件没办完，先点岗位、选好交给谁再收回。' }),
  POSTS_CHANGED: () => t`后来又变过了，这一步不能撤销。`,
  UNDO_LATE: ({ hours }) => plural(hours, { other: '过了 # 小时，不能撤销了。可以重新给，或者收回。' }),
}
