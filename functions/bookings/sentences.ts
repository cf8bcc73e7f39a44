import type { bookingRefusals } from '../../contract/bookingRefusals'

/** What each refusal says to clients that have no words of their own: a plain Chinese sentence. */
export const bookingSentences: Readonly<Record<keyof typeof bookingRefusals, string>> = {
  SESSION_FULL: '名额不够了。',
  SESSION_NOT_OPEN: '还没开始报名。',
  SESSION_CLOSED: '报名已经截止。',
  SESSION_STARTED: '活动已经开始，不能再报名了。',
  SESSION_CANCELLED: '这场活动已经取消。',
  AUDIENCE_ONLY: '这场活动只对部分居民开放。',
  ALREADY_BOOKED: '这场活动已经报过名了，不用重复报。',
  PARTY_TWICE: '同一个人填了两次。',
  PARTY_UNKNOWN: '只能给自己和自己填写的同行人报名。',
  CANCEL_TOO_LATE: '已经过了可以取消的时间，请打电话告诉社区。',
  BOOKING_OVER: '这个报名现在不能这样操作。',
}
