import type { Caller } from '../platform/caller'
import { commit, findResult, type Request } from '../platform/commit'
import type { Context } from '../platform/context'
import type { NewEvent } from '../platform/events'
import { refuse } from '../platform/refuse'
import type { Write } from '../platform/write'
import { newCase, submittedEvent } from './case/begin'
import { parseForm } from './case/form'
import { kindOf } from './case/kinds'
import { caseEvent, caseKey, putText, writesOf } from './case/store'
import type { RecordOfCase } from './view/record'

type Opening = { request: Request; kind: string; form: unknown; more?: string }

/**
 * Opens a case whose requester is a partner of the community; `more` is text that does not fit the form. The same request again
 * returns the same case. Refuses what a resident's form is refused for.
 */
export async function openCase(ctx: Context, caller: Caller, { request, kind: name, form: given, more }: Opening): Promise<string> {
  const kind = kindOf(name)
  const form = parseForm(kind, given)
  const before = await findResult(ctx, request)
  if (before) return String(before.caseId)

  const { item, hours } = await newCase(ctx, caller, { kind, form })
  const eventId = ctx.ids.make('evt')
  const outcome = await commit(ctx, {
    request: { ...request, result: { caseId: item.id } },
    writes: [
      ...writesOf(ctx, { kind, after: item, hours }),
      ...(more === undefined ? [] : [putText(item.id, eventId, { text: more, photos: [] })]),
    ],
    events: [{ ...submittedEvent(item), id: eventId }],
  })
  if (!outcome.done) throw refuse('SERVICE_BUSY')
  return String(outcome.result.caseId)
}

/** Notes in the timeline that the record was taken along; fails (`case`) when the case changed since it was read. */
export function takeRecord({ item, relation }: RecordOfCase, pages: number): { writes: Write[]; events: NewEvent[] } {
  return {
    writes: [{ key: caseKey(item.id), check: true, when: [['version', '=', item.version]], named: 'case' }],
    events: [caseEvent(item, 'taken', { audience: 'asked', facts: { relation, pages } })],
  }
}
