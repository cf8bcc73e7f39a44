import { refusal } from '../../contract/refusals'
import type { ActivityAbout } from '../../contract/sessions/kinds/activity'
import { festivalOf, lunarOf } from '../almanac/lookup'
import type { Kind } from '../sessions/kind'
import { findActivity, organisers } from './lookup'

/** Activities as a kind of session. */
export const activityKind: Kind<ActivityAbout> = {
  nouns: { name: '活动', this: '这场活动' },
  organisers,
  over: refusal('ACTIVITY_OVER'),
  textsOf: ({ organiser }) => [organiser],
  onDay: (about, day) => ({ ...about, lunar: lunarOf(day), festival: about.festival ?? festivalOf(day) }),
  async describe(ctx, { id, about }) {
    const activity = await findActivity(ctx, about.activityId)
    if (!activity) return undefined
    const { description, bring, sessionIds } = activity
    return { description, bring, siblingIds: sessionIds.filter((sessionId) => sessionId !== id) }
  },
}
