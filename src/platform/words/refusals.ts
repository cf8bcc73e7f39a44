import { plural, t } from '@lingui/core/macro'
import type { RefusalCode, RefusalData } from '../../../contract/refusals'
import { HomeDeclined, LoginDeclined, type Refusal, Refusal as RefusalError, Unexpected, Unreachable } from '../failures'

/** The app's text for each refusal of an area; a missing one does not compile. */
export type RefusalWords<C extends RefusalCode> = { [K in C]: (data: RefusalData<K>) => string }

/** The common refusals; the others are added along with their area's catalogue. */
const words: Partial<RefusalWords<RefusalCode>> = {
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

  RANGE_TOO_LONG: () => t`日期范围太长，请缩短一些。`,
  CURSOR_INVALID: () => t`列表已经变了，请从头看起。`,
}

/** Adds the texts for an area's refusals to the common ones. */
export function addRefusals(more: Partial<RefusalWords<RefusalCode>>): void {
  Object.assign(words, more)
}

/** A sentence for any failure, saying what to do about it. */
export function sayFailure(error: unknown): string {
  const refused = error instanceof RefusalError ? sayRefusal(error) : undefined
  if (refused !== undefined) return refused
  if (error instanceof Unreachable) return t`没有连上网络，请检查网络后再试，您填的内容还在。`
  if (error instanceof LoginDeclined) return t`登录后才能继续。`
  if (error instanceof HomeDeclined) return t`选好住址才能继续。`
  if (error instanceof Unexpected) return t`系统出了点问题，请稍后再试，您填的内容还在。`
  return t`出了点问题，请再试一次。`
}

function sayRefusal<C extends RefusalCode>({ code, data }: Refusal<C>): string | undefined {
  return (words as Partial<RefusalWords<C>>)[code]?.(data)
}
