import type { Case } from '../../contract/cases'
import type { ActionInput, Kind } from '../../contract/kinds/kind'
import { communityOf } from '../communities/lookup'
import { findPerson } from '../people/lookup'
import { type Caller, mustBeLoggedIn } from '../platform/caller'
import { commit, findResult } from '../platform/commit'
import type { Context } from '../platform/context'
import { refuse, refuseIf } from '../platform/refuse'
import type { Failure } from '../platform/table'
import type { Write } from '../platform/write'
import { attachUploads } from '../uploads/lookup'
import { assign } from './assign'
import { moveClocks, runsOut } from './clocks/case.rules'
import type { WorkingHours } from './clocks/hours.rules'
import { kindOf, parseInput } from './form'
import { mergeInto } from './merge'
import { relationsOf } from './relations'
import { actsAs, type Move, moved, whyNotAct } from './rules'
import { show } from './show'
import { caseEvent, findCase, isFollower, putText, writesOf } from './store'
import type { StoredCase } from './stored'

type Input = { requestId: string; caseId: string; action: string; input?: unknown }

// Others may move a case between our reading and our writing; what can be done is decided anew each time.
const mostTries = 6

/** Does one of the actions of a case's table. The same request again answers with the case as it stands. */
export async function actOnCase(ctx: Context, input: Input): Promise<Case> {
  const caller = mustBeLoggedIn(ctx)
  for (let tried = 0; tried < mostTries; tried++) {
    const done = await tryToAct(ctx, caller, input)
    if (done) return show(ctx, caller, input.caseId)
  }
  throw refuse('SERVICE_BUSY')
}

/** False when the case changed meanwhile. */
async function tryToAct(ctx: Context, caller: Caller, input: Input): Promise<boolean> {
  const item = await findCase(ctx, input.caseId)
  if (!item) throw refuse('NOT_FOUND')
  const kind = kindOf(item.kind)
  const relations = relationsOf(item, caller, { follows: await isFollower(ctx, item.id, caller.id) })
  if (relations.length === 0) throw refuse('NOT_FOUND')
  const asked = { name: input.action, relations, now: ctx.clock.now() }
  const request = { verb: 'actOnCase', input }
  const why = whyNotAct(kind, item, asked)
  if (why && (await findResult(ctx, request))) return true
  if (why?.code === 'ACTION_NOT_NOW') await refuseTaken(ctx, kind, { item, name: input.action })
  refuseIf(why)

  const given = parseInput(kind, input.action, input.input)
  const { workerId, writes } = await assign(ctx, item, given)
  const action = kind.actions[input.action]
  if (!action) throw refuse('NOT_FOUND')
  const by = { id: caller.id, relation: actsAs(action, relations) }
  const move: Move = { name: input.action, by, input: given, workerId, at: new Date(asked.now).toISOString() }
  const { hours } = await communityOf(ctx)
  const after = withClocks(kind, moved(kind, item, move), { before: item, move, hours, now: asked.now })
  const merged = given.into === undefined ? undefined : await mergeInto(ctx, { kind, item: after, into: given.into, hours })
  const words = wordsOf(ctx, { item: after, move, ownerId: caller.id })
  const outcome = await commit(ctx, {
    request,
    writes: [
      ...writesOf(ctx, { kind, before: item, after: merged?.item ?? after, hours }),
      ...writes,
      ...words.writes,
      ...(merged?.writes ?? []),
    ],
    events: [acted({ before: item, after, kind, move, eventId: words.eventId }), ...(merged?.events ?? [])],
  })
  return outcome.done || stillPossible(outcome.failures)
}

type Moving = { before: StoredCase; move: Move; hours: WorkingHours; now: number }

function withClocks(kind: Kind, after: StoredCase, { before, move, hours, now }: Moving): StoredCase {
  const action = kind.actions[move.name]
  if (!action) return after
  const clocks = moveClocks(before.clocks, { kind, action, present: { hours, now } })
  const { at, late } = runsOut(clocks, { hours, now })
  return { ...after, clocks, late, runsOutAt: at === null ? null : new Date(at).toISOString() }
}

// Whoever lost the race for a ticket hears who has it.
async function refuseTaken(ctx: Context, kind: Kind, { item, name }: { item: StoredCase; name: string }): Promise<void> {
  if (!kind.actions[name]?.does?.includes('takes') || item.workerId === null) return
  const person = await findPerson(ctx, item.workerId)
  throw refuse('ALREADY_TAKEN', { workerName: person?.name ?? null })
}

/** Throws what trying again would not change; else false, so that it is tried again. */
function stillPossible(failures: Failure[]): false {
  const names = new Set(failures.map(({ name }) => name))
  if (names.has('upload')) throw refuse('UPLOAD_UNKNOWN')
  return false
}

/** The words and pictures of a move, in an item of its own named by the move's event. */
export function wordsOf(ctx: Context, { item, move, ownerId }: { item: StoredCase; move: Move; ownerId: string }) {
  const { note = null, outcome = null, photos = [] } = move.input
  const eventId = ctx.ids.make('evt')
  const writes: Write[] = attachUploads(ctx, { uploadIds: photos, ownerId, subject: item.id })
  const text = note ?? outcome
  return { eventId, writes: text === null && photos.length === 0 ? writes : [...writes, putText(item.id, eventId, { text, photos })] }
}

type Acted = { before: StoredCase; after: StoredCase; kind: Kind; move: Move; eventId: string }

function acted({ before, after, kind, move, eventId }: Acted) {
  const action = kind.actions[move.name]
  const event = caseEvent(after, 'acted', {
    id: eventId,
    audience: action?.staffOnly ? 'staff' : 'person',
    facts: {
      action: move.name,
      from: before.state,
      to: after.state,
      relation: move.by.relation,
      ...factsOf(move),
      ...metBy(before, after),
    },
  })
  return { ...event, onBehalfOf: after.onBehalfOf?.personId }
}

/** Codes, amounts and instants of a move, never its words. */
function factsOf({ input, workerId }: Move): Record<string, string | number | boolean> {
  const { reason, team, visit, costs, answers, into }: ActionInput = input
  return {
    ...(reason !== undefined && { reason }),
    ...(team !== undefined && { toTeam: team }),
    ...(workerId !== undefined && { worker: workerId }),
    ...(visit !== undefined && { visitFrom: visit.from, visitTo: visit.to }),
    ...(into !== undefined && { into }),
    ...(costs !== undefined && { fen: costs.reduce((sum, { fen }) => sum + fen, 0) }),
    ...(answers !== undefined && { answered: answers.answered, solved: answers.solved, satisfied: answers.satisfied }),
  }
}

/** Which clocks this move met, and whether in time: what the rates are counted from. */
function metBy(before: StoredCase, after: StoredCase): Record<string, string> {
  const met = (name: 'answer' | 'solution') => {
    const [was, is] = [before.clocks[name].phase, after.clocks[name].phase]
    return was.state !== 'stopped' && is.state === 'stopped' ? { [name]: is.outcome } : {}
  }
  return { ...met('answer'), ...met('solution') }
}
