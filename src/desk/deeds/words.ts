import { t } from '@lingui/core/macro'
import * as z from 'zod/mini'
import { allRefusals } from '../../../contract/allRefusals'
import type { RefusalCode } from '../../../contract/refusals'
import { sayAction, sayForStaff } from '../../cases/words'
import { Refusal } from '../../platform/failures'
import type { Waiting } from '../../platform/outbox.rules'
import { sayFailure } from '../../platform/words/refusals'

/** What waits, in a word: the action, or that something was said. */
export function sayWaiting(kind: string, { action, words }: Waiting): string {
  if (action !== null) return sayAction(kind, action)
  return words.staffOnly === true ? t`内部备注` : t`留言`
}

const NotNow = z.object({ state: z.string(), allowed: z.array(z.string()) })

/** Why it was not done, and how things stand now. */
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

const Cost = z.object({ what: z.string(), fen: z.number() })

/** All that was written in the form of an action, for the note that takes its place. */
export function asNote(kind: string, item: Waiting): string {
  const { note, outcome, turnTo, organisation, reason, costs } = item.words
  const what = sayWaiting(kind, item)
  const written = [note, outcome, organisation, turnTo].filter((words) => typeof words === 'string')
  const lines = z.array(Cost).safeParse(costs)
  const priced = lines.success ? lines.data.map(({ what: thing, fen }) => `${thing} ${fen / 100}`) : []
  const why = typeof reason === 'string' ? [sayForStaff(kind, 'reasons', reason)] : []
  return [t`没网时想做“${what}”，没做成。`, ...why, ...written, ...priced].join('\n').slice(0, 1_000)
}
