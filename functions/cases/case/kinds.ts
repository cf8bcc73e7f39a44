import type { Action, Kind } from '../../../contract/cases/kind'
import { kindNamed } from '../../../contract/cases/kinds/kinds'
import { refuse } from '../../platform/refuse'
import type { StoredRow } from './stored'

/** The kind of this name; refuses KIND_UNKNOWN. */
export function kindOf(name: string): Kind {
  const kind = kindNamed(name)
  if (!kind) throw refuse('KIND_UNKNOWN')
  return kind
}

/** The action of this name; undefined if the table has none, even for names that every object has, such as `toString`. */
export const actionOf = ({ actions }: Kind, name: string): Action | undefined => (Object.hasOwn(actions, name) ? actions[name] : undefined)

/** Whether somebody of its team can take a case into their hands now. */
export const canBeTaken = ({ kind, state, workerId }: Pick<StoredRow, 'kind' | 'state' | 'workerId'>) =>
  workerId === null && Object.values(kindOf(kind).actions).some(({ does, from }) => does?.worker === 'take' && from.includes(state))
