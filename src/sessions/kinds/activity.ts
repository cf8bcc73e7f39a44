import { t } from '@lingui/core/macro'
import type { Festival } from '../../../contract/communities'
import type { ActivityAbout } from '../../../contract/sessions/kinds/activity'
import type { Session } from '../../../contract/sessions/session'
import { addresses } from '../../platform/addresses'
import { sayFestival, sayLunar } from '../../platform/words/lunar'
import type { KindWords } from './words'

export const activityWords: KindWords<ActivityAbout> = {
  motif: ({ motif }) => motif,
  seed: ({ activityId }) => activityId,
  day: ({ festival, lunar }) => (festival === null ? sayLunar(lunar) : sayFestival(festival)),
  host: ({ organiser }) => ({ label: t`谁来办`, name: organiser }),
  page: { address: ({ id }) => addresses.session(id), label: () => t`活动介绍` },
  calledOff: () => t`活动取消`,
  noticeCalledOff: (title) => t`活动取消了：${title}`,
  refusals: {
    started: () => t`活动已经开始，不能再报名了。`,
    cancelled: () => t`这场活动已经取消。`,
    volunteersOnly: () => t`这场活动请志愿者参加。`,
    residentsOnly: () => t`这场活动请本社区居民参加，住址确认了就能报名。`,
  },
}

/** The festival a session is held for; only activities have one. */
export const festivalOf = ({ about }: Session): Festival | null => (about.kind === 'activity' ? about.festival : null)
