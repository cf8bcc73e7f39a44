import type { Context } from '../../platform/context'
import { refuse } from '../../platform/refuse'
import { claimTurn, giveTurnBack, noteTurn } from '../../teams/doors'
import { membersThere } from '../../teams/lookup'
import type { StoredCase } from '../case/stored'
import type { Part, Prepared } from './part'

/** Assigns a case: to the named member of its team, or to whoever has waited longest for a turn. Refuses WORKER_UNKNOWN. */
export const worker: Part = {
  prepare: async (ctx, { item, input }) => (input.worker === undefined ? {} : assign(ctx, item, input.worker)),
  change: ({ before, action, move: { by, workerId } }) => ({
    ...(action.does?.worker === 'take' && { workerId: by.id }),
    ...(action.does?.worker === 'free' && { workerId: null }),
    ...(workerId !== undefined && workerId !== before.workerId && { workerId }),
  }),
}

async function assign(ctx: Context, item: StoredCase, wanted: string): Promise<Prepared> {
  const members = await membersThere(ctx, item.team)
  if (wanted !== 'rotation') {
    if (!members.some(({ personId }) => personId === wanted)) throw refuse('WORKER_UNKNOWN')
    return { workerId: wanted, writes: [noteTurn(ctx, item.team, { personId: wanted, members })] }
  }
  const turn = await claimTurn(ctx, item.team, members)
  if (!turn) throw refuse('WORKER_UNKNOWN')
  return { workerId: turn.personId, undo: () => giveTurnBack(ctx, item.team, turn) }
}
