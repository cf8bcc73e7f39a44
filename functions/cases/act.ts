import type { Case } from '../../contract/cases/case'
import type { Action, Kind } from '../../contract/cases/kind'
import type { casesContract } from '../../contract/cases/routes'
import type { InputOf } from '../../contract/route'
import { communityOf } from '../communities/lookup'
import { findPerson } from '../people/lookup'
import { again, outrun } from '../platform/again'
import { type Caller, mustBeLoggedIn } from '../platform/caller'
import { commit, findResult, type Request } from '../platform/commit'
import type { Context } from '../platform/context'
import { refuse, refuseIf } from '../platform/refuse'
import type { Failure } from '../platform/table'
import type { Write } from '../platform/write'
import { attachUploads } from '../uploads/lookup'
import { isFollower } from './case/followers'
import { parseInput } from './case/form'
import { partsOf } from './case/keeping'
import { actionOf, kindOf } from './case/kinds'
import { afterMove, factsOfMove } from './case/move.rules'
import { actsAs, whyNotAct } from './case/moves'
import { relationsOf } from './case/people'
import { caseEvent, findCase, putText, writesOf } from './case/store'
import type { StoredCase } from './case/stored'
import type { Asked, Move, Prepared } from './parts/part'
import { showDone } from './view/left'

type Input = InputOf<typeof casesContract.act>

// Others may change the case between our read and our write; every try decides anew what is allowed.
const mostTries = 12

/**
 * Does one of the actions of a case's table. The same request again returns the case as it stands, even if the caller may no
 * longer see it.
 */
export async function actOnCase(ctx: Context, input: Input): Promise<Case> {
  const caller = mustBeLoggedIn(ctx)
  await again(mostTries, () => tryToAct(ctx, caller, input))
  return showDone(ctx, caller, input.caseId)
}

/** `outrun` when the case changed in the meantime. */
async function tryToAct(ctx: Context, caller: Caller, input: Input): Promise<'done' | typeof outrun> {
  const request = { verb: 'actOnCase', input }
  const before = await findCase(ctx, input.caseId)
  if (!before) throw refuse('NOT_FOUND')
  // Read after the case, so that a case which shows this request's change comes with its record.
  const [follows, known] = await Promise.all([isFollower(ctx, before.id, caller.id), findResult(ctx, request)])
  if (known) return 'done'
  const relations = relationsOf(before, caller, { follows })
  if (relations.length === 0) throw refuse('NOT_FOUND')

  const kind = kindOf(before.kind)
  const action = actionOf(kind, input.action)
  if (!action) throw refuse('NOT_FOUND')
  const now = ctx.clock.now()
  const why = whyNotAct(kind, before, { name: input.action, relations, now })
  if (why?.code === 'ACTION_NOT_NOW') await refuseTaken(ctx, action, { item: before, caller })
  refuseIf(why)
  const given = parseInput(kind, input.action, input.input)
  const prepared = await prepare(ctx, { kind, action, item: before, input: given, caller })
  const by = { id: caller.id, relation: actsAs(action, relations) }
  const move: Move = { name: input.action, by, input: given, workerId: prepared.workerId, at: new Date(now).toISOString() }
  const outcome = await carryOut(ctx, { request, kind, before, move, now, prepared }).catch(async (error) => {
    await prepared.undo()
    throw error
  })
  if (outcome !== 'now') await prepared.undo()
  return outcome === 'lost' ? outrun : 'done'
}

/** Everything that the parts of an action prepare. */
async function prepare(ctx: Context, asked: Asked) {
  const each: Prepared[] = []
  const undo = async () => {
    for (const prepared of each) await prepared.undo?.()
  }
  try {
    for (const part of partsOf(asked.action)) if (part.prepare) each.push(await part.prepare(ctx, asked))
  } catch (error) {
    // A later part refuses what an earlier one, a turn by rotation, has claimed already.
    await undo()
    throw error
  }
  return {
    workerId: each.find(({ workerId }) => workerId !== undefined)?.workerId,
    links: each.flatMap(({ links = [] }) => links),
    writes: each.flatMap(({ writes = [] }) => writes),
    events: each.flatMap(({ events = [] }) => events),
    undo,
  }
}

type Doing = { request: Request; kind: Kind; before: StoredCase; move: Move; now: number; prepared: Awaited<ReturnType<typeof prepare>> }

/** `now`: done; `before`: the same request did it earlier; `lost`: somebody else changed the case first. */
async function carryOut(ctx: Context, { request, kind, before, move, now, prepared }: Doing): Promise<'now' | 'before' | 'lost'> {
  const { hours } = await communityOf(ctx)
  const moved = afterMove(kind, { before, move, hours, now })
  const after = { ...moved, links: [...moved.links, ...prepared.links] }
  const words = wordsOf(ctx, { item: after, move })
  const outcome = await commit(ctx, {
    request: { ...request, result: { eventId: words.eventId } },
    writes: [...writesOf(ctx, { kind, before, after, hours }), ...prepared.writes, ...words.writes],
    events: [actedEvent({ before, after, kind, move, eventId: words.eventId }), ...prepared.events],
  })
  if (!outcome.done) return stillPossible(outcome.failures)
  return outcome.result.eventId === words.eventId ? 'now' : 'before'
}

// The loser of a race for a case is told who has it.
async function refuseTaken(ctx: Context, { does }: Action, { item, caller }: { item: StoredCase; caller: Caller }): Promise<void> {
  if (does?.worker !== 'take' || item.workerId === null || item.workerId === caller.id) return
  const person = await findPerson(ctx, item.workerId)
  throw refuse('ALREADY_TAKEN', { workerName: person?.name ?? null })
}

/** Throws if trying again would not help. */
function stillPossible(failures: Failure[]): 'lost' {
  if (failures.some(({ name }) => name === 'upload')) throw refuse('UPLOAD_UNKNOWN')
  return 'lost'
}

/** The text and pictures of a move, in an item of its own with the id of the move's event. */
function wordsOf(ctx: Context, { item, move }: { item: StoredCase; move: Move }) {
  const { note = null, outcome = null, photos = [] } = move.input
  const eventId = ctx.ids.make('evt')
  const writes: Write[] = attachUploads(ctx, { uploadIds: photos, ownerId: move.by.id, subject: item.id })
  const text = note ?? outcome
  return { eventId, writes: text === null && photos.length === 0 ? writes : [...writes, putText(item.id, eventId, { text, photos })] }
}

type Acted = { before: StoredCase; after: StoredCase; kind: Kind; move: Move; eventId: string }

function actedEvent({ before, after, kind, move, eventId }: Acted) {
  const event = caseEvent(after, 'acted', {
    id: eventId,
    audience: actionOf(kind, move.name)?.seenBy ?? 'person',
    facts: factsOfMove({ kind, before, after, move }),
  })
  return { ...event, onBehalfOf: after.onBehalfOf?.personId }
}
