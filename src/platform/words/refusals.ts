import { plural, t } from '@lingui/core/macro'
import type { RefusalCode, RefusalData } from '../../../contract/refusals'
import { LoginDeclined, type Refusal, Refusal as RefusalError, Unexpected, Unreachable } from '../failures'
import { sayMoment } from './times'

type Words = { [C in RefusalCode]: (data: RefusalData<C>) => string }

/** Refusals whose words depend on what was to be booked. */
type OfKinds = 'SESSION_STARTED' | 'SESSION_CANCELLED' | 'AUDIENCE_ONLY'

/** The area that knows those kinds brings their words. */
export function addRefusalWords(added: Pick<Words, OfKinds>): void {
  Object.assign(words, added)
}

/** What the app says for each refusal of the contract; one without words does not compile. */
const words: Omit<Words, OfKinds> & Partial<Words> = {
  INPUT_INVALID: () => t`有些内容填得不对，请改一改再试。`,
  LOGIN_REQUIRED: () => t`请先登录。`,
  LOGIN_EXPIRED: () => t`登录已过期，请重新登录。`,
  LOGIN_CODE_INVALID: () => t`登录没有成功，请再试一次。`,
  NOT_ALLOWED: () => t`您没有权限做这件事。`,
  NOT_FOUND: () => t`没有找到，可能已经不在了。`,
  ROUTE_UNKNOWN: () => t`这个功能现在用不了，请更新后再试。`,
  COMMUNITY_UNKNOWN: () => t`没有找到这个社区。`,
  REQUEST_REUSED: () => t`内容刚才变过，请再点一次。`,
  BODY_TOO_LARGE: () => t`内容太长，请精简后再发。`,
  TOO_MANY_REQUESTS: ({ retryAfterSeconds }) => plural(retryAfterSeconds, { other: '操作太频繁了，请等 # 秒再试。' }),
  SERVICE_BUSY: () => t`现在有点忙，请稍后再试，您填的内容不会丢。`,
  INTERNAL: () => t`系统出了点问题，我们已经记下来了，请稍后再试。`,

  TICKET_EXPIRED: () => t`二维码已过期，请刷新后再扫。`,
  TICKET_TAKEN: () => t`这个二维码已经用过了，请刷新后再扫。`,

  RANGE_TOO_LONG: () => t`日期范围太长，请缩短一些。`,
  CURSOR_INVALID: () => t`列表已经变了，请从头看起。`,

  SESSION_FULL: ({ left }) => (left > 0 ? plural(left, { other: '只剩 # 个名额，坐不下这么多人。' }) : t`刚刚报满了，看看别的场次吧。`),
  SESSION_NOT_OPEN: ({ opensAt }) => {
    const moment = sayMoment(opensAt)
    return t`还没开始报名，${moment} 开始。`
  },
  SESSION_CLOSED: ({ closesAt }) => {
    const moment = sayMoment(closesAt)
    return t`报名已在 ${moment} 截止。`
  },
  ALREADY_BOOKED: ({ names }) => {
    const who = names?.join(t`、`)
    return who === undefined || who === '' ? t`这场您已经报过名了，不用重复报。` : t`${who} 已经报过这一场了，不用重复报。`
  },
  PARTY_TWICE: ({ name }) => (name === undefined ? t`同一个人填了两次。` : t`${name} 填了两次。`),
  PARTY_UNKNOWN: () => t`只能给自己和自己填写的同行人报名。`,
  CANCEL_TOO_LATE: ({ cancelUntil }) => {
    const moment = sayMoment(cancelUntil)
    return t`${moment} 以后就不能自己取消了，来不了请打电话告诉社区。`
  },
  BOOKING_OVER: () => t`这个报名已经结束，不能取消了。`,

  TIMES_WRONG: () => t`时间前后不对，请检查。`,
  VENUE_UNKNOWN: () => t`没有这个场地。`,
  VENUE_TOO_SMALL: ({ capacity }) => plural(capacity, { other: '这个场地最多容纳 # 人。' }),
  ACTIVITY_OVER: () => t`这个活动已经取消或结束。`,

  KIND_UNKNOWN: () => t`这一类事现在不能在这里办。`,
  PLACE_UNKNOWN: () => t`没有找到这个地方，请重新选一下。`,
  CASE_UNKNOWN: () => t`没有找到要合并到的那一件。`,
  CASE_OVER: () => t`这件事已经办完了，不能再跟进。`,
  ACTION_NOT_NOW: () => t`这件事的进度刚刚变了，现在不能这样做。请看看最新进度。`,
  ALREADY_TAKEN: ({ workerName }) => (workerName === null ? t`这一单已经被别人接走了。` : t`这一单已经被 ${workerName} 接走了。`),
  WORKER_UNKNOWN: () => t`没有找到这位师傅，请重新选一下。`,
  TEAM_UNKNOWN: () => t`没有这个班组，请重新选一下。`,

  HOME_UNKNOWN: () => t`没有找到这个住址，请重新选一下。`,
  FAMILY_FULL: ({ limit }) => plural(limit, { other: '同行人最多存 # 位，请先删掉不用的。' }),
  PERSON_CHANGED: () => t`资料刚在别处改过，已经换成最新的，请看一眼再保存。`,

  UPLOAD_TYPE: () => t`只能传照片（JPG、PNG、WebP）或语音，请换一个文件。`,
  UPLOAD_TOO_LARGE: ({ limitBytes }) => {
    const megabytes = Math.floor(limitBytes / 1024 / 1024)
    return t`文件太大，最多 ${megabytes} MB，请换一个小一点的。`
  },
  UPLOAD_TOO_LONG: ({ limitSeconds }) => plural(limitSeconds, { other: '语音最多 # 秒，请分成几段来说。' }),
  UPLOAD_BROKEN: () => t`文件不完整或者坏了，请重新选一次。`,
  UPLOAD_MISSING: () => t`文件还没有传上来，请再传一次。`,
  UPLOAD_UNKNOWN: () => t`文件放得太久，已经清掉了，请重新选一次。`,
}

/** A sentence for whatever went wrong, with what to do about it. */
export function sayFailure(error: unknown): string {
  if (error instanceof RefusalError) return sayRefusal(error)
  if (error instanceof Unreachable) return t`没有连上网络，请检查网络后再试，您填的内容还在。`
  if (error instanceof LoginDeclined) return t`登录后才能继续。`
  if (error instanceof Unexpected) return t`系统出了点问题，请稍后再试，您填的内容还在。`
  return t`出了点问题，请再试一次。`
}

function sayRefusal<C extends RefusalCode>({ code, data }: Refusal<C>): string {
  return (words[code] as Words[C])(data)
}
