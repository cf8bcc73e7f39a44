import { plural, t } from '@lingui/core/macro'
import type { Deadline } from '../../contract/cases/case'
import { now } from '../platform/clock'
import { sayMoment } from '../platform/words/times'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** 还剩 2 小时, or 超时 25 分钟 */
export function sayLeft(instant: string): string {
  const left = Date.parse(instant) - now()
  const span = saySpanOf(Math.abs(left))
  return left > 0 ? t`还剩 ${span}` : t`超时 ${span}`
}

/** 今天 17:30 前 */
export function sayBefore(instant: string): string {
  const moment = sayMoment(instant)
  return t`${moment} 前`
}

/** A deadline in words: by when and how long is left, that it is paused, or how it ended. */
export function sayDeadline({ state, at }: Deadline): string {
  switch (state) {
    case 'running':
      return at === null ? t`正在计时` : `${sayBefore(at)}${t`，`}${sayLeft(at)}`
    case 'paused':
      return t`暂停计时`
    case 'late':
      return at === null ? t`已经超时` : sayLeft(at)
    case 'met':
      return t`按时做到了`
    case 'metLate':
      return t`做到了，晚了一些`
  }
}

/** That a promise reaches into a year whose days off are not announced yet. */
export function sayAssumed(deadline: Deadline | undefined): string | undefined {
  return deadline?.assumed ? t`那年的放假安排还没公布，可能会变。` : undefined
}

function saySpanOf(milliseconds: number): string {
  if (milliseconds < hour) return plural(Math.max(1, Math.round(milliseconds / minute)), { other: '# 分钟' })
  if (milliseconds < 2 * day) return plural(Math.round(milliseconds / hour), { other: '# 小时' })
  return plural(Math.round(milliseconds / day), { other: '# 天' })
}
