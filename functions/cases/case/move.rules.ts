import type { Kind } from '../../../contract/cases/kind'
import { moveClocks, runsOut } from '../clocks/case.rules'
import type { WorkingHours } from '../clocks/hours.rules'
import type { Move } from '../parts/part'
import { factsOfParts } from './keeping'
import { actionOf } from './kinds'
import { movedCase } from './moves'
import type { StoredCase } from './stored'

type Deciding = { before: StoredCase; move: Move; hours: WorkingHours; now: number }

/** The case after an allowed move, with its clocks as of now (milliseconds). */
export function afterMove(kind: Kind, { before, move, hours, now }: Deciding): StoredCase {
  const action = actionOf(kind, move.name)
  const after = movedCase(kind, before, move)
  const clocks = action ? moveClocks(before, { kind, action, present: { hours, now } }) : before.clocks
  const { at, late } = runsOut(clocks, { hours, now })
  return { ...after, clocks, late, runsOutAt: at === null ? null : new Date(at).toISOString() }
}

type Happened = { kind: Kind; before: StoredCase; after: StoredCase; move: Move }

/**
 * The facts of a move: codes, amounts and instants, never text. The history of a case can be retold from `from`, `to` and,
 * where they changed, `worker` and the clocks met.
 */
export function factsOfMove({ kind, before, after, move }: Happened) {
  const action = actionOf(kind, move.name)
  return {
    action: move.name,
    from: before.state,
    to: after.state,
    relation: move.by.relation,
    ...(after.workerId !== before.workerId && { worker: after.workerId }),
    ...(action && factsOfParts({ kind, action, before, move })),
    ...metBy(before, after),
  }
}

/** The clocks that a move met in time or late: the rates are counted from these. */
function metBy(before: StoredCase, after: StoredCase): { met?: string[]; metLate?: string[] } {
  const stopped = Object.entries(after.clocks).flatMap(([name, { phase }]) => {
    const was = before.clocks[name]?.phase.state ?? 'running'
    return was !== 'stopped' && phase.state === 'stopped' ? [{ name, outcome: phase.outcome }] : []
  })
  const named = (outcome: 'met' | 'metLate') => stopped.flatMap((each) => (each.outcome === outcome ? [each.name] : []))
  const [met, metLate] = [named('met'), named('metLate')]
  return { ...(met.length > 0 && { met }), ...(metLate.length > 0 && { metLate }) }
}
