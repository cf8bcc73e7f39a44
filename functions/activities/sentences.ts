import type { activityRefusals } from '../../contract/activityRefusals'

/** A plain Chinese sentence for each refusal, for clients without wording of their own. */
export const activitySentences: Readonly<Record<keyof typeof activityRefusals, string>> = {
  ACTIVITY_UNFIT: '这个活动还没写全，或者有的地方不对，请改一改。',
}
