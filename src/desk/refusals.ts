import { t } from '@lingui/core/macro'
import type { calendarRefusals as refusals } from '../../contract/calendarRefusals'
import type { RefusalWords } from '../platform/words/refusals'

export const calendarRefusals: RefusalWords<keyof typeof refusals> = {
  CALENDAR_UNFIT: ({ day, why }) => {
    if (why === 'otherYear') return t`${day} 不在这一年里，请改一改。`
    if (why === 'twice') return t`${day} 不能又放假又上班，请改一改。`
    if (why === 'weekday') return t`${day} 本来就是工作日，不用填成补班。`
    return t`${day} 是法定假日，不能填成补班。`
  },
  CALENDAR_BUILT_IN: ({ year }) => t`${year} 年的放假安排已经有了，不用再填。`,
}
