import { plural, t } from '@lingui/core/macro'
import type { bookingRefusals as refusals } from '../../contract/bookingRefusals'
import type { SessionKind } from '../../contract/sessions/kinds/kinds'
import type { RefusalWords } from '../platform/words/refusals'
import { sayMoment } from '../platform/words/times'
import { wordsOf } from '../sessions/kinds/kinds'

// Refusals carry the kind as a plain string; in the contract it is a `SessionKind`.
const refusalsOf = (kind: string) => wordsOf(kind as SessionKind).refusals

export const bookingRefusals: RefusalWords<keyof typeof refusals> = {
  SESSION_FULL: ({ left }) => (left > 0 ? plural(left, { other: '只剩 # 个名额，坐不下这么多人。' }) : t`刚刚报满了，看看别的场次吧。`),
  SESSION_NOT_OPEN: ({ opensAt }) => {
    const moment = sayMoment(opensAt)
    return t`还没开始报名，${moment} 开始。`
  },
  SESSION_CLOSED: ({ closesAt }) => {
    const moment = sayMoment(closesAt)
    return t`报名已在 ${moment} 截止。`
  },
  SESSION_STARTED: ({ kind }) => refusalsOf(kind).started(),
  SESSION_CANCELLED: ({ kind }) => refusalsOf(kind).cancelled(),
  AUDIENCE_ONLY: ({ kind, audience }) => (audience === 'volunteers' ? refusalsOf(kind).volunteersOnly() : refusalsOf(kind).residentsOnly()),
  ALREADY_BOOKED: ({ names }) => {
    const who = names?.join(t`、`)
    return who === undefined || who === '' ? t`这场您已经报过名了，不用重复报。` : t`${who} 已经报过这一场了，不用重复报。`
  },
  PARTY_TWICE: ({ name }) => (name === undefined ? t`同一个人填了两次。` : t`${name} 填了两次。`),
  PARTY_UNKNOWN: () => t`只能给自己和自己填写的同行人报名。`,
  BOOKED_THEN: ({ startsAt }) => {
    const moment = sayMoment(startsAt)
    return t`${moment} 您已经报了别的，时间碰上了。`
  },
  DAY_LIMIT: ({ limit }) => plural(limit, { other: '同一天最多报 # 场，把机会也留给邻居。' }),
  SEATS_LIMIT: ({ left }) => plural(left, { other: '您占着的名额不少了，现在还能再报 # 个。参加过或取消了就能再报。' }),
  PHONE_NEEDED: ({ from }) => plural(from, { other: '# 个人以上一起来，请先填电话，有变动好找到您。' }),
  CANCEL_TOO_LATE: ({ cancelUntil }) => {
    const moment = sayMoment(cancelUntil)
    return t`${moment} 以后就不能自己取消了，来不了请打电话告诉社区。`
  },
  BOOKING_OVER: () => t`这个报名已经结束，不能取消了。`,
}
