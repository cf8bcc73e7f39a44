import type { bookingRefusals } from '../../contract/bookingRefusals'
import type { RefusalData } from '../../contract/refusals'
import type { Sentence } from '../platform/sentences'
import { kindNamed } from '../sessionKinds'

type BookingSentences = { readonly [C in keyof typeof bookingRefusals]: Sentence<RefusalData<C>> }

/** A plain Chinese sentence for each refusal, for clients without wording of their own. */
export const bookingSentences: BookingSentences = {
  SESSION_FULL: '名额不够了。',
  SESSION_NOT_OPEN: '还没开始报名。',
  SESSION_CLOSED: '报名已经截止。',
  SESSION_STARTED: ({ kind }) => `${kindNamed(kind).nouns.name}已经开始，不能再报名了。`,
  SESSION_CANCELLED: ({ kind }) => `${kindNamed(kind).nouns.this}已经取消。`,
  AUDIENCE_ONLY: ({ kind }) => `${kindNamed(kind).nouns.this}只对部分居民开放。`,
  ALREADY_BOOKED: ({ kind }) => `${kindNamed(kind).nouns.this}已经报过名了，不用重复报。`,
  PARTY_TWICE: '同一个人填了两次。',
  PARTY_UNKNOWN: '只能给自己和自己填写的同行人报名。',
  BOOKED_THEN: '这个时间您已经报了别的，时间碰上了。',
  DAY_LIMIT: ({ limit }) => `同一天最多报 ${limit} 场，把机会也留给邻居。`,
  SEATS_LIMIT: ({ left }) => `您占着的名额不少了，现在还能再报 ${left} 个。`,
  PHONE_NEEDED: ({ from }) => `一起来的有 ${from} 个人以上，请先填电话，有变动好找到您。`,
  CANCEL_TOO_LATE: '已经过了可以取消的时间，请打电话告诉社区。',
  BOOKING_OVER: '这个报名现在不能这样操作。',
}
