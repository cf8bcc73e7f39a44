import type { ActionInput } from '../../contract/cases/kind'
import { communityOf } from '../communities/lookup'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import type { Write } from '../platform/write'
import { claimTurn, giveTurnBack, noteTurn } from '../teams/doors'
import { deskId, membersThere } from '../teams/lookup'
import type { StoredCase } from './case/stored'

/** Who gets a case and what is written with it; `undo` is for a move that does not come about. */
type Assigned = { workerId?: string; writes: Write[]; undo(): Promise<void> }

const nothing = async () => {}

/**
 * Who gets a case: the member of its team that was named, or whose turn it is (who has waited longest). Refuses
 * WORKER_UNKNOWN, TEAM_UNKNOWN for a team the community has not, and TIMES_WRONG for a visit that ends before it begins or is past.
 */
export async function assign(ctx: Context, item: StoredCase, input: ActionInput): Promise<Assigned> {
  const { worker, team, visit } = input
  if (visit && !(Date.parse(visit.from) < Date.parse(visit.to) && Date.parse(visit.to) > ctx.clock.now())) throw refuse('TIMES_WRONG')
  if (team !== undefined && team !== deskId && !(await communityOf(ctx)).teams.some(({ id }) => id === team)) throw refuse('TEAM_UNKNOWN')
  if (worker === undefined) return { writes: [], undo: nothing }

  const members = await membersThere(ctx, item.team)
  if (worker !== 'rotation') {
    if (!members.some(({ personId }) => personId === worker)) throw refuse('WORKER_UNKNOWN')
    return { workerId: worker, writes: [noteTurn(ctx, item.team, { personId: worker, members })], undo: nothing }
  }
  const turn = await claimTurn(ctx, item.team, members)
  if (!turn) throw refuse('WORKER_UNKNOWN')
  return { workerId: turn.personId, writes: [], undo: () => giveTurnBack(ctx, item.team, turn) }
}
