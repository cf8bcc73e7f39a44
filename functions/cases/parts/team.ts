import { communityOf } from '../../communities/lookup'
import type { Context } from '../../platform/context'
import { refuse } from '../../platform/refuse'
import { deskId } from '../../teams/lookup'
import type { Part } from './part'

export const team: Part = {
  prepare: async (ctx, { input }) => mustKnowTeam(ctx, input.team),
  change: ({ action, move }) => (action.asks?.team && move.input.team !== undefined ? { team: move.input.team } : {}),
  tell: ({ move }) => (move.input.team === undefined ? {} : { toTeam: move.input.team }),
}

/** Refuses TEAM_UNKNOWN for a team that the community does not have. */
export async function mustKnowTeam(ctx: Context, teamId: string | undefined): Promise<Record<string, never>> {
  if (teamId === undefined || teamId === deskId) return {}
  if (!(await communityOf(ctx)).teams.some(({ id }) => id === teamId)) throw refuse('TEAM_UNKNOWN')
  return {}
}
