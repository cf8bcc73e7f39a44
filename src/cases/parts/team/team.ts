import { t } from '@lingui/core/macro'
import * as z from 'zod/mini'
import type { PartView } from '../part'
import { at } from '../texts'
import { TeamFields, type TeamValues } from './TeamFields'

export const teamView: PartView<never, TeamValues> = {
  name: 'team',
  ask: {
    values: z.object({ team: z.optional(z.string()) }),
    Fields: TeamFields,
    input: ({ team }) => ({ team }),
    sayProblem: (wrong) => at(wrong, t`请选一个班组。`),
  },
  tell: ({ lead, team, coUnits }, { toTeam }) =>
    [lead, team, ...coUnits].flatMap(({ id, name }) => (id === toTeam ? [name] : [])).slice(0, 1),
}
