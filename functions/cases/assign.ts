import type { ActionInput } from '../../contract/kinds/kind'
import { communityOf } from '../communities/lookup'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import type { Write } from '../platform/write'
import { deskId, membersThere, takeTurn } from '../teams/lookup'
import type { StoredCase } from './stored'

type Assigned = { workerId?: string; writes: Write[] }

/**
 * Who gets a case: the member of its team that was named, or whose turn it is (who has waited longest). Refuses
 * WORKER_UNKNOWN, TEAM_UNKNOWN for a team the community has not, and TIMES_WRONG for a visit that ends before it begins or is past.
 */
export async function assign(ctx: Context, item: StoredCase, input: ActionInput): Promise<Assigned> {
  const { worker, team, visit } = input
  if (visit && !(Date.parse(visit.from) < Date.parse(visit.to) && Date.parse(visit.to) > ctx.clock.now())) throw refuse('TIMES_WRONG')
  if (team !== undefined && team !== deskId && !(await communityOf(ctx)).teams.some(({ id }) => id === team)) throw refuse('TEAM_UNKNOWN')
  if (worker === undefined) return { writes: [] }

  const members = await membersThere(ctx, item.team)
  const longest = [...members].sort((a, b) => (a.turnAt === b.turnAt ? (a.personId < b.personId ? -1 : 1) : a.turnAt < b.turnAt ? -1 : 1))
  const member = worker === 'rotation' ? longest[0] : members.find(({ personId }) => personId === worker)
  if (!member) throw refuse('WORKER_UNKNOWN')
  // Behind everybody's last turn, be it of this millisecond or by a clock that is ahead of ours.
  const behind = Math.max(ctx.clock.now(), ...members.map(({ turnAt }) => (turnAt ? Date.parse(turnAt) + 1 : 0)))
  return { workerId: member.personId, writes: [takeTurn(item.team, member, new Date(behind).toISOString())] }
}
