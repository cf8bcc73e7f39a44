import type { PartView } from '../part'
import type { TeamValues } from '../team/TeamFields'
import { teamView } from '../team/team'

/** Asked for and told in the same way as a team. */
export const coUnitsView: PartView<never, TeamValues> = { ...teamView, name: 'coUnits' }
