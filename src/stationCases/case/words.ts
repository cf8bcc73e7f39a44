import { t } from '@lingui/core/macro'
import type { Case } from '../../../contract/cases/case'
import type { CaseRow } from '../../../contract/cases/row'
import { sayAnswered, waitingForAnswer } from '../../cases/answering'
import { sayBefore } from '../../cases/deadlines'
import { nowOf } from '../../cases/parts/kept'
import type { Now } from '../../cases/parts/part'
import { waitsForConsent } from '../../cases/referrals/consent'

/** How far it is, in one line of a list. */
export function sayRow({ state, dueAt }: CaseRow): string {
  switch (state) {
    case 'submitted':
      return dueAt === null ? t`等驿站答复` : sayAnswered(dueAt)
    case 'needsDocuments':
      return t`还差材料，点开看缺什么`
    case 'accepted':
      return t`驿站受理了`
    case 'working':
      return t`正在办`
    case 'referred':
      return t`请别的单位帮着办`
    case 'declined':
      return t`驿站办不了，点开看找谁`
    case 'withdrawn':
      return t`您撤回了`
    default:
      return t`办完了`
  }
}

/** What is happening with it now, and by when; what its parts say takes precedence. */
export const sayNow = (item: Case): Now => ({ ...byState(item), ...nowOf(item) })

function byState(item: Case): Now {
  const who = item.worker?.name ?? ''
  const done = sayDone(item)
  switch (item.state) {
    case 'submitted':
      return waitingForAnswer(item)
    case 'accepted':
      return { title: who === '' ? t`驿站受理了` : t`${who}专员受理了`, note: done, tone: 'waiting' }
    case 'needsDocuments':
      return { title: t`等您补材料`, tone: 'alert' }
    case 'working':
      return { title: who === '' ? t`驿站正在办` : t`${who}专员正在办`, note: done, tone: 'waiting' }
    case 'referred':
      if (waitsForConsent(item))
        return { title: t`要不要告诉别的单位？`, note: t`看看下面要告诉他们什么，您同意了才转过去。`, tone: 'alert' }
      return { title: t`请别的单位帮着办`, note: t`驿站一直跟着，有结果就告诉您。`, tone: 'waiting' }
    case 'closed':
    case 'followedUp':
      return { title: t`办完了`, note: t`还有没办好的，三十天里点一下就接着办。`, tone: 'done' }
    case 'declined':
      return { title: t`驿站办不了这件事`, tone: 'plain' }
    default:
      return { title: t`您撤回了`, tone: 'plain' }
  }
}

/** 说好明天 10:30 前办完, or that it is late. */
function sayDone({ deadlines: { solution } }: Pick<Case, 'deadlines'>): string | undefined {
  if (solution?.state === 'late') return t`比说好的晚了，社区在盯着。`
  if (!solution?.at) return undefined
  const before = sayBefore(solution.at)
  return t`说好${before}办完。`
}
