import { plural, t } from '@lingui/core/macro'
import type { Audience, Session } from '../../contract/sessions/session'
import { dayOf } from '../../contract/time'
import { sayDay, sayMoment } from '../platform/words/times'
import type { Tone } from '../ui/Tag'
import { wordsOf } from './kinds/kinds'

type Standing = Pick<Session, 'state' | 'left'> & { opensAt?: string }

/** A session's status in a few words: 还剩 12 个, 报满了 … */
export function sayStanding({ state, left, opensAt }: Standing): { tone: Tone; words: string } {
  switch (state) {
    case 'open':
      return { tone: 'done', words: plural(left, { other: '还剩 # 个' }) }
    case 'full':
      return { tone: 'waiting', words: t`报满了` }
    case 'notOpen':
      return { tone: 'waiting', words: opensAt === undefined ? t`还没开始报名` : sayOpening(opensAt) }
    case 'closed':
      return { tone: 'plain', words: t`报名截止` }
    case 'started':
      return { tone: 'plain', words: t`进行中` }
    case 'ended':
      return { tone: 'plain', words: t`已结束` }
    case 'cancelled':
      return { tone: 'alert', words: t`已取消` }
  }
}

function sayOpening(opensAt: string): string {
  const moment = sayMoment(opensAt)
  return t`${moment} 开始报名`
}

/** The day of a session and the occasion: 12月22日 星期二 · 冬至. */
export function sayDayOf({ kind, about, startsAt }: Session): string {
  const day = sayDay(dayOf(Date.parse(startsAt)))
  const kept = wordsOf(kind).day?.(about)
  return kept === undefined ? day : `${day} · ${kept}`
}

export function sayAudience(audience: Audience): string {
  switch (audience) {
    case 'everyone':
      return t`谁都可以来`
    case 'residents':
      return t`本社区居民`
    case 'volunteers':
      return t`志愿者`
  }
}
