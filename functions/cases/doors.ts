import { ORPCError } from '@orpc/server'
import type { PartFacts } from '../../contract/cases/parts/kept'
import type { Relation } from '../../contract/cases/relations'
import { communityOf } from '../communities/lookup'
import type { Caller } from '../platform/caller'
import { commit, findResult, type Request } from '../platform/commit'
import type { Context } from '../platform/context'
import { hashOf } from '../platform/crypto'
import type { NewEvent } from '../platform/events'
import { refuse } from '../platform/refuse'
import type { Write } from '../platform/write'
import { actOnCase } from './act'
import { newCase, submittedEvent } from './case/begin'
import { parseForm } from './case/form'
import { actionOf, kindOf } from './case/kinds'
import { afterMove, factsOfMove } from './case/move.rules'
import { allowedActions } from './case/moves'
import { relationsOf } from './case/people'
import { caseEvent, caseKey, putText, writesOf } from './case/store'
import type { StoredCase } from './case/stored'
import type { Move } from './parts/part'
import type { RecordOfCase } from './view/record'

type Opening = { request: Request; kind: string; form: unknown; more?: string }

/**
 * Opens a case whose requester is a client of the community’s Open311; `more` is text that does not fit the form. The same request again
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

/** What happens to a referral, as its case tells it; `text` is said in words, `by` is who does it and as what. */
type Happening = { item: StoredCase; action: 'refer' | 'referralEnded' | null; facts: PartFacts; by: By; text?: string }
type By = { id: string | null; relation: Relation }

/**
 * What a change of a referral writes on its case: the move that goes with it, if there is one, and the entry of the timeline. Fails
 * (`case`) when the case has changed since, or without a move when it is no longer where it was.
 */
export async function referralOnCase(ctx: Context, happening: Happening): Promise<{ writes: Write[]; events: NewEvent[] }> {
  const { item, by, text } = happening
  const id = ctx.ids.make('evt')
  const { write, event } =
    happening.action === null ? unmoved(happening, id) : await moved(ctx, { ...happening, name: happening.action, id })
  return {
    writes: [...write, ...(text === undefined ? [] : [putText(item.id, id, { text, photos: [] })])],
    events: [{ ...event, actor: by.id, onBehalfOf: item.onBehalfOf?.personId }],
  }
}

function unmoved({ item, facts, by: { relation } }: Happening, id: string) {
  return {
    write: [{ key: caseKey(item.id), check: true, when: [['state', '=', item.state]], named: 'case' } satisfies Write],
    event: caseEvent(item, 'referral', { id, facts: { ...facts, relation } }),
  }
}

async function moved(ctx: Context, { item: before, facts, by, name, id }: Happening & { name: string; id: string }) {
  const kind = kindOf(before.kind)
  const now = ctx.clock.now()
  const move: Move = { name, by: { id: by.id ?? '', relation: by.relation }, input: {}, at: new Date(now).toISOString() }
  const { hours } = await communityOf(ctx)
  const after = afterMove(kind, { before, move, hours, now })
  return {
    write: writesOf(ctx, { kind, before, after, hours }),
    event: caseEvent(after, 'acted', { id, facts: { ...factsOfMove({ kind, before, after, move }), ...facts } }),
  }
}

/** Notes in the timeline that the record was taken along; fails (`case`) when the case changed since it was read. */
export function takeRecord({ item, relation }: RecordOfCase, pages: number): { writes: Write[]; events: NewEvent[] } {
  return {
    writes: [{ key: caseKey(item.id), check: true, when: [['version', '=', item.version]], named: 'case' }],
    events: [caseEvent(item, 'taken', { audience: 'asked', facts: { relation, pages } })],
  }
}

type Handing = { item: StoredCase; to: string; requestId: string }

/**
 * Gives a case to another worker of its team by the ordinary action of its kind: the first that names a worker and that the caller may
 * do now. Returns the code of the refusal, undefined once it is in their hands.
 */
export async function handOver(ctx: Context, caller: Caller, { item, to, requestId }: Handing): Promise<string | undefined> {
  const kind = kindOf(item.kind)
  const allowed = allowedActions(kind, item, { relations: relationsOf(item, caller), now: ctx.clock.now() })
  const action = allowed.find((name) => actionOf(kind, name)?.asks?.worker === 'required')
  if (action === undefined) return 'ACTION_NOT_NOW'
  try {
    await actOnCase(ctx, {
      requestId: `hand-${hashOf([requestId, item.id, to]).slice(0, 40)}`,
      caseId: item.id,
      action,
      input: { worker: to },
    })
    return undefined
  } catch (error) {
    if (error instanceof ORPCError) return error.code
    throw error
  }
}
