import { t } from '@lingui/core/macro'
import type { Case } from '../../contract/cases/case'
import { sayAssumed, sayBefore, sayLeft } from './deadlines'
import type { Now } from './parts/part'

/** By when somebody answers. */
export function sayAnswered(dueAt: string): string {
  const before = sayBefore(dueAt)
  return t`${before}有人答复您`
}

/** A case that nobody has answered yet: by when, or that it is late. */
export function waitingForAnswer({ deadlines: { answer }, lead }: Case): Now {
  const team = lead.name
  if (answer?.state === 'late') return { title: t`答复得晚了，社区已经在催${team}`, note: t`等不及就打电话问。`, tone: 'alert' }
  if (!answer?.at) return { title: t`${team}收到了`, tone: 'waiting' }
  return { title: sayAnswered(answer.at), note: `${t`${team}收到了。${sayLeft(answer.at)}。`}${sayAssumed(answer) ?? ''}`, tone: 'waiting' }
}
