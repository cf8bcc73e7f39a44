import type { Part } from './part'
import { mustKnowTeam, team } from './team'

export const coUnits: Part = {
  prepare: async (ctx, { input }) => mustKnowTeam(ctx, input.team),
  change: ({ before, move }) => (move.input.team === undefined ? {} : { coUnits: [...new Set([...before.coUnits, move.input.team])] }),
  tell: team.tell,
}
