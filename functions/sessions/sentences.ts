import type { RefusalData } from '../../contract/refusals'
import type { sessionRefusals } from '../../contract/sessions/refusals'
import type { Sentence } from '../platform/sentences'

type SessionSentences = { readonly [C in keyof typeof sessionRefusals]: Sentence<RefusalData<C>> }

/** A plain Chinese sentence for each refusal, for clients without wording of their own. */
export const sessionSentences: SessionSentences = {
  RANGE_TOO_LONG: '一次最多查一年多的活动，请缩短日期范围。',
  TIMES_WRONG: '时间前后不对：报名开始、截止、活动开始、结束要依次排好，并且不能早于现在。',
  VENUE_UNKNOWN: '没有这个场地。',
  VENUE_TOO_SMALL: '人数超过场地能容纳的人数。',
  SEATS_TAKEN: ({ taken }) => `已经报了 ${taken} 个名额，不能比这更少。`,
  ACTIVITY_OVER: '这个活动已经取消或结束。',
}
