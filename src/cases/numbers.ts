import { plural, t } from '@lingui/core/macro'
import type { Case } from '../../contract/cases/case'

/** 11月23日第 42 号: a number as people say it on the telephone. */
export function sayNumber(number: string): string {
  const [whole, month = 0, day = 0, count = 0] = (/^\w+-\d{4}(\d\d)(\d\d)-(\d+)$/.exec(number) ?? []).map(Number)
  if (whole === undefined) return number
  return t`${month}月${day}日第 ${count} 号`
}

/** 11月23日第 42 号 · 有 3 位邻居一起跟进 */
export function saySent({ number, followers }: Case): string {
  const said = sayNumber(number)
  return followers === 0 ? said : `${said} · ${plural(followers, { other: '有 # 位邻居一起跟进' })}`
}
