import { plural, t } from '@lingui/core/macro'
import type { Case, TimelineEntry } from '../../contract/cases/case'
import { saySpan } from '../platform/words/times'
import { sayDeed, sayReason } from './words'

/** What an entry of the timeline tells, and the times, reasons and amounts that belong to it. */
export function sayEntry(item: Case, entry: TimelineEntry): { title: string; notes: string[] } {
  return { title: sayTitle(item, entry), notes: [...notesOf(item, entry)] }
}

function sayTitle(item: Case, { what, action, facts }: TimelineEntry): string {
  switch (what) {
    case 'submitted':
      return t`报上来了`
    case 'acted':
      return sayDeed(item.kind, action ?? '')
    case 'said':
      return t`留言`
    case 'noted':
      return t`内部备注`
    case 'joined':
      return t`有邻居一起跟进`
    case 'linked':
      return facts.how === 'merged' ? t`并进来一件` : t`转成了另一件`
    case 'clock':
      return sayFired(String(facts.fired))
  }
}

function sayFired(fired: string): string {
  if (fired === 'call') return t`三天没人确认，要打电话问`
  if (fired.endsWith('.warn')) return t`快到时限了`
  return fired.endsWith('.escalate') ? t`超时，报给了社区` : t`超过了时限`
}

function* notesOf(item: Case, { facts }: TimelineEntry): Generator<string> {
  const { reason, visitFrom, visitTo, toTeam, fen, solved, satisfied } = facts
  if (typeof reason === 'string') yield sayReason(item.kind, reason)
  if (typeof visitFrom === 'string' && typeof visitTo === 'string') yield saySpan(visitFrom, visitTo)
  const team = [item.lead, item.team, ...item.coUnits].find(({ id }) => id === toTeam)
  if (team !== undefined) yield team.name
  if (typeof fen === 'number') yield sayMoney(fen)
  if (typeof solved === 'string') yield saySolved(solved)
  if (typeof satisfied === 'boolean') yield satisfied ? t`满意` : t`不满意`
}

/** 35 元, of an amount in fen */
export function sayMoney(fen: number): string {
  const yuan = fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2)
  return t`${yuan} 元`
}

/** 解决了, 解决了一半, 没解决 */
export function saySolved(solved: string): string {
  if (solved === 'yes') return t`解决了`
  return solved === 'half' ? t`解决了一半` : t`没解决`
}

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
