import type { Kind } from '../../../contract/cases/kind'
import { moveClocks, runsOut } from '../clocks/case.rules'
import type { WorkingHours } from '../clocks/hours.rules'
import { actionOf, type Move, moved } from './rules'
import type { StoredCase } from './stored'

type Moving = { before: StoredCase; move: Move; hours: WorkingHours; now: number }

/** The case after a move that was found allowed, with its clocks as of now (milliseconds). */
export function afterMove(kind: Kind, { before, move, hours, now }: Moving): StoredCase {
  const action = actionOf(kind, move.name)
  const after = moved(kind, before, move)
  const clocks = action ? moveClocks(before.clocks, { kind, action, present: { hours, now } }) : before.clocks
  const { at, late } = runsOut(clocks, { hours, now })
  return { ...after, clocks, late, runsOutAt: at === null ? null : new Date(at).toISOString() }
}

/**
 * What the timeline says of a move: codes, amounts and instants, never its words. `from`, `to`, and where they changed
 * `worker` and the clocks it met are what a case can be told again from.
 */
export function factsOfMove({ before, after, move }: { before: StoredCase; after: StoredCase; move: Move }) {
  const { reason, team, visit, costs, answers, into } = move.input
  return {
    action: move.name,
    from: before.state,
    to: after.state,
    relation: move.by.relation,
    ...(after.workerId !== before.workerId && { worker: after.workerId }),
    ...(reason !== undefined && { reason }),
    ...(team !== undefined && { toTeam: team }),
    ...(visit !== undefined && { visitFrom: visit.from, visitTo: visit.to }),
    ...(into !== undefined && { into }),
    ...(costs !== undefined && { fen: costs.reduce((sum, { fen }) => sum + fen, 0) }),
    ...(answers !== undefined && { answered: answers.answered, solved: answers.solved, satisfied: answers.satisfied }),
    ...metBy(before, after),
  }
}

/** Which clocks a move met, and whether in time: what the rates are counted from. */
function metBy(before: StoredCase, after: StoredCase): Record<string, string> {
  const met = (name: 'answer' | 'solution') => {
    const [was, is] = [before.clocks[name].phase, after.clocks[name].phase]
    return was.state !== 'stopped' && is.state === 'stopped' ? { [name]: is.outcome } : {}
  }
  return { ...met('answer'), ...met('solution') }
}
