import type { MessageDescriptor } from '@lingui/core'
import { i18n } from '@lingui/core'
import { msg, plural, t } from '@lingui/core/macro'
import { dayOf, startOfDay } from '../../../contract/time'
import { now } from '../clock'

const dayMilliseconds = 86_400_000

const weekdays = [msg`星期日`, msg`星期一`, msg`星期二`, msg`星期三`, msg`星期四`, msg`星期五`, msg`星期六`]

/** 今天, 明天, 12月22日 星期二; with the year if it is not the current one. */
export function sayDay(day: string): string {
  return capital(sayDayWithin(day))
}

/** 今天 14:30, for use within a sentence */
export function sayMoment(instant: string): string {
  return `${sayDayWithin(dayOf(Date.parse(instant)))} ${sayClock(instant)}`
}

/** 今天 15:00–16:00 */
export function saySpan(startsAt: string, endsAt: string): string {
  const sameDay = dayOf(Date.parse(startsAt)) === dayOf(Date.parse(endsAt))
  return capital(`${sayMoment(startsAt)}–${sameDay ? sayClock(endsAt) : sayMoment(endsAt)}`)
}

/** 9:30–11:30 */
export function sayHours(startsAt: string, endsAt: string): string {
  return `${sayClock(startsAt)}–${sayClock(endsAt)}`
}

/** 9:30, at +08:00 whatever the phone's time zone */
export function sayClock(instant: string): string {
  const wall = new Date(Date.parse(instant) + 8 * 3_600_000)
  return `${wall.getUTCHours()}:${String(wall.getUTCMinutes()).padStart(2, '0')}`
}

/** 还有 29 天 */
export function sayDaysLeft(day: string): string {
  const days = daysUntil(day)
  if (days <= 0) return capital(t`今天`)
  return capital(days === 1 ? t`明天` : plural(days, { other: '还有 # 天' }))
}

/** 12月22日 */
export function sayDate(day: string): string {
  const { year, month, date } = partsOf(day)
  if (year === partsOf(today()).year) return t`${month}月${date}日`
  return t`${year}年${month}月${date}日`
}

export function sayWeekday(day: string): string {
  return say(weekdays[new Date(startOfDay(day) + 8 * 3_600_000).getUTCDay()])
}

// In English the translation chooses the name by the number.
const monthName = (number: number) => t`${number} 月`

/** 2026年12月 */
export function sayMonth(month: string): string {
  const [year = '', number = ''] = month.split('-')
  const name = monthName(Number(number))
  return t`${year} 年 ${name}`
}

export const today = () => dayOf(now())

export const daysUntil = (day: string) => Math.round((startOfDay(day) - startOfDay(today())) / dayMilliseconds)

function sayDayWithin(day: string): string {
  const near = sayNearDay(day)
  if (near !== undefined) return near
  const date = sayDate(day)
  const weekday = sayWeekday(day)
  return t`${date} ${weekday}`
}

function sayNearDay(day: string): string | undefined {
  switch (daysUntil(day)) {
    case -1:
      return t`昨天`
    case 0:
      return t`今天`
    case 1:
      return t`明天`
    case 2:
      return t`后天`
    default:
      return undefined
  }
}

function partsOf(day: string) {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return { year, month, date }
}

/** Some languages begin a line with a capital letter. */
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

const say = (words: MessageDescriptor | undefined) => (words === undefined ? '' : i18n._(words))
