import { t } from '@lingui/core/macro'
import type { Case, TimelineEntry } from '../../contract/cases/case'
import { kindNamed } from '../../contract/cases/kinds/kinds'
import { partViews } from './parts/parts'
import { sayReferral, sayReferralStep } from './referrals/words'
import { isOver } from './states'
import { sayClock, sayDeed, sayOwn, sayRelation } from './words'

/** The title of a timeline entry, and notes from the parts that its action asked for. */
export function sayEntry(item: Case, entry: TimelineEntry): { title: string; notes: string[] } {
  const { referralStep } = entry.facts
  if (typeof referralStep === 'string') return { title: sayReferralStep(referralStep), notes: sayReferral(entry.facts) }
  return { title: sayTitle(item, entry), notes: notesOf(item, entry) }
}

function sayTitle(item: Case, { what, action, facts }: TimelineEntry): string {
  switch (what) {
    case 'submitted':
      return sayOwn(item.kind, 'submitted') ?? t`报上来了`
    case 'acted':
    case 'referral':
      return sayDeed(item.kind, action ?? '')
    case 'said':
      return t`留言`
    case 'noted':
      return t`内部备注`
    case 'joined':
      return t`有邻居一起跟进`
    case 'linked':
      return facts.how === 'merged' ? t`并进来一件` : t`转成了另一件`
    case 'revealed':
      return sayRevealed(item.kind, String(facts.field))
    case 'taken':
      return t`带走了一份办理记录`
    case 'clock':
      return facts.fired === 'call' ? sayCall(isOver(item.kind, String(facts.state))) : sayFired(item.kind, String(facts.fired))
  }
}

function sayRevealed(kind: string, field: string): string {
  const who = sayRelation(kind, 'requester')
  if (field === 'phone') return t`看了${who}的电话`
  return field === 'name' ? t`看了${who}的姓名` : t`看了替谁报的`
}

const sayCall = (over: boolean) => (over ? t`办完一周了，要打电话回访` : t`三天没人确认，要打电话问`)

/** A case has several deadlines, so each says which it is. */
function sayFired(kind: string, fired: string): string {
  const [clock = '', event] = fired.split('.')
  const promised = sayClock(kind, clock)
  if (event === 'warn') return t`快到时限了：${promised}`
  return event === 'escalate' ? t`超时，报给了社区：${promised}` : t`超过了时限：${promised}`
}

function notesOf(item: Case, { action, facts }: TimelineEntry): string[] {
  const { asks = {} } = kindNamed(item.kind)?.actions[action ?? ''] ?? {}
  return partViews.flatMap(({ name, tell }) => (name in asks ? (tell?.(item, facts) ?? []) : []))
}
