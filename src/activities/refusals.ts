import { plural, t } from '@lingui/core/macro'
import type { sessionRefusals } from '../../contract/sessions/refusals'
import type { RefusalWords } from '../platform/words/refusals'

export const activityRefusals: RefusalWords<Exclude<keyof typeof sessionRefusals, 'RANGE_TOO_LONG' | 'SEATS_TAKEN'>> = {
  TIMES_WRONG: () => t`时间前后不对，请检查。`,
  VENUE_UNKNOWN: () => t`没有这个场地。`,
  VENUE_TOO_SMALL: ({ capacity }) => plural(capacity, { other: '这个场地最多容纳 # 人。' }),
  ACTIVITY_OVER: () => t`这个活动已经取消或结束。`,
}
