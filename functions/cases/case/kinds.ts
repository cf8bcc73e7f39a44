import type { Action, Kind } from '../../../contract/cases/kind'
import { kindNamed } from '../../../contract/cases/kinds/kinds'
import { refuse } from '../../platform/refuse'

/** The kind of that name; refuses KIND_UNKNOWN. */
export function kindOf(name: string): Kind {
  const kind = kindNamed(name)
  if (!kind) throw refuse('KIND_UNKNOWN')
  return kind
}

/** The action of that name; undefined for what the table does not name, be it a word every object knows. */
export const actionOf = ({ actions }: Kind, name: string): Action | undefined => (Object.hasOwn(actions, name) ? actions[name] : undefined)
