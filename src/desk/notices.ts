import { t } from '@lingui/core/macro'
import { addresses } from '../platform/addresses'
import type { NoticeWordsOf } from '../platform/words/notices'

export const deskNotices: NoticeWordsOf<'calendarWanted'> = {
  calendarWanted: {
    say: ({ year }) => ({
      motif: 'clock',
      title: t`请填 ${year} 年的放假安排`,
      note: t`放假和调休上班的日子填好了，时限才算得准。`,
    }),
    addressOf: ({ year }) => addresses.holidays(String(year)),
  },
}
