import { t } from '@lingui/core/macro'
import { addresses } from '../platform/addresses'
import type { NoticeWordsOf } from '../platform/words/notices'

export const homeNotices: NoticeWordsOf<'homeAnswered'> = {
  homeAnswered: {
    say: ({ confirmed }) =>
      confirmed
        ? { motif: 'done', title: t`您的住址确认好了`, note: t`居民活动可以报名了。` }
        : { motif: 'house', title: t`请重新选一下住址`, note: t`网格员没能确认您选的住址。有疑问请打社区电话。` },
    addressOf: () => addresses.homeChoice,
  },
}
