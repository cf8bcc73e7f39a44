import { t } from '@lingui/core/macro'
import type { Case } from '../../../contract/cases/case'
import { repair } from '../../../contract/cases/kinds/repair'
import type { Kept } from '../../../contract/cases/parts/kept'
import { keptOf } from '../../../contract/cases/parts/keptOf'
import type { CaseRow } from '../../../contract/cases/row'
import { sayAnswered, waitingForAnswer } from '../../cases/answering'
import { sayAssumed, sayBefore } from '../../cases/deadlines'
import { nowOf } from '../../cases/parts/kept'
import type { Now } from '../../cases/parts/part'
import { isOver } from '../../cases/parts/visit/agreeing'
import { sayState } from '../../cases/words'
import { saySpan } from '../../platform/words/times'

/** The state of a repair in one line of a list. */
export function sayRow({ state, parts, dueAt }: CaseRow): string {
  switch (state) {
    case 'submitted':
      return dueAt === null ? t`等社区答复` : sayAnswered(dueAt)
    case 'accepted':
      return t`社区受理了，正在安排师傅`
    case 'dispatched':
    case 'working':
      return sayVisit(state, parts)
    case 'paused':
      return t`先停一停，等到了就接着修`
    case 'awaitingConfirmation':
      return t`师傅说修好了，请您看看`
    default:
      return sayOver(state)
  }
}

function sayOver(state: string): string {
  switch (state) {
    case 'referred':
      return t`转给别的单位在办`
    case 'declined':
      return t`没有受理，点开看原因`
    case 'merged':
      return t`和邻居报的并成一件在办`
    case 'withdrawn':
      return t`您撤回了`
    default:
      return t`办完了`
  }
}

function sayVisit(state: string, parts: readonly Kept[]): string {
  const visit = keptOf(parts, 'visit')
  if (visit === undefined || (isOver(visit) && (state === 'working' || !visit.agreed))) {
    return state === 'working' ? t`师傅正在修` : t`师傅已接单，会跟您约时间`
  }
  const span = saySpan(visit.from, visit.to)
  if (isOver(visit)) return t`约的是${span} 上门，没来就催一催`
  return visit.agreed ? t`师傅已接单，预计${span} 上门` : t`师傅想${span} 上门，行吗？`
}

/** What is happening with a repair now, and by when; what its parts say takes precedence. */
export const sayNow = (item: Case): Now => ({ ...byState(item), ...nowOf(item) })

function byState(item: Case): Now {
  switch (item.state) {
    case 'submitted':
      return waitingForAnswer(item)
    case 'accepted':
      return { title: t`社区受理了，正在安排师傅`, note: sayDone(item), tone: 'waiting' }
    case 'dispatched':
    case 'working':
      return coming(item)
    case 'paused':
      return { title: t`先停一停`, note: t`暂停计时，等到了就接着修。`, tone: 'waiting' }
    case 'awaitingConfirmation':
      return { title: t`师傅说修好了`, note: t`请您看看，确认一下。三天没有确认，社区会打电话问您。`, tone: 'waiting' }
    case 'closed':
    case 'followedUp':
      return { title: t`办完了`, tone: 'done' }
    default:
      return { title: item.state in repair.states ? sayOver(item.state) : sayState(item.kind, item.state), tone: 'plain' }
  }
}

function coming({ state, parts, worker, deadlines, team }: Case): Now {
  const visit = keptOf(parts, 'visit')
  const name = worker?.name ?? ''
  const who = name === '' ? team.name : t`${name} 师傅`
  const note = sayDone({ deadlines })
  if (visit !== undefined && !isOver(visit)) {
    const span = saySpan(visit.from, visit.to)
    return visit.agreed
      ? { title: t`${span} 上门`, note: `${who}。${note ?? ''}`, tone: 'waiting' }
      : { title: t`${span} 上门，行吗？`, note: t`${who}想这个时间来。`, tone: 'waiting' }
  }
  if (state === 'working') return { title: t`${who}正在修`, note, tone: 'waiting' }
  if (visit?.agreed) return { title: sayVisit(state, parts), note, tone: 'alert' }
  return { title: t`${who}已接单`, note: t`会跟您约上门的时间。${note ?? ''}`, tone: 'waiting' }
}

/** 说好明天 10:30 前修好, or that it is late. */
function sayDone({ deadlines: { solution } }: Pick<Case, 'deadlines'>): string | undefined {
  if (solution?.state === 'late') return t`比说好的晚了，社区在盯着。`
  if (!solution?.at) return undefined
  const before = sayBefore(solution.at)
  return `${t`说好${before}修好。`}${sayAssumed(solution) ?? ''}`
}
