import type { PartView } from '../part'
import type { TeamValues } from '../team/TeamFields'
import { teamView } from '../team/team'

/** Asked and told as a team is. */
export const coUnitsView: PartView<never, TeamValues> = { ...teamView, name: 'coUnits' }
