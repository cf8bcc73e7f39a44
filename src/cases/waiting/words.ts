import { t } from '@lingui/core/macro'
import * as z from 'zod/mini'
import { allRefusals } from '../../../contract/allRefusals'
import { kindNamed } from '../../../contract/cases/kinds/kinds'
import type { RefusalCode } from '../../../contract/refusals'
import { Refusal } from '../../platform/failures'
import type { Waiting } from '../../platform/outbox.rules'
import { sayFailure } from '../../platform/words/refusals'
import { partViews } from '../parts/parts'
import { textsIn } from '../parts/texts'
import { sayAction, sayForStaff } from '../words'

/** A waiting deed in a word: the action, or that a message was written. */
export function sayWaiting(kind: string, { action, words }: Waiting): string {
  if (action !== null) return sayAction(kind, action)
  return words.staffOnly === true ? t`内部备注` : t`留言`
}

const NotNow = z.object({ state: z.string(), allowed: z.array(z.string()) })

/** Why it was refused, and how things stand now. */
export function sayRefused(kind: string, { refused }: Waiting): string {
  if (refused === null) return ''
  const { code, data } = refused
  const notNow = NotNow.safeParse(data)
  if (code === 'ACTION_NOT_NOW' && notNow.success) {
    const state = sayForStaff(kind, 'states', notNow.data.state)
    return t`没做成：这件事现在是“${state}”了。`
  }
  const known = code in allRefusals ? z.safeParse(allRefusals[code as RefusalCode].data, data) : undefined
  const why = sayFailure(known?.success ? new Refusal(code as RefusalCode, known.data as never) : undefined)
  return t`没做成：${why}`
}

/** Everything written in the form of an action, for the note that replaces it. */
export function asNote(kind: string, item: Waiting): string {
  const what = sayWaiting(kind, item)
  const { asks = {} } = kindNamed(kind)?.actions[item.action ?? ''] ?? {}
  const written = partViews.flatMap(({ name, ask }) => (name in asks ? (ask?.write?.(kind, item.words) ?? []) : []))
  return [t`没网时想做“${what}”，没做成。`, ...textsIn(item.words.text), ...written].join('\n').slice(0, 1_000)
}
