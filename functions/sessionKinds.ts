import type { About, SessionKind } from '../contract/sessions/kinds/kinds'
import { activityKind } from './activities/kind'
import type { Kind } from './sessions/kind'

type Kinds = { [K in SessionKind]: Kind<Extract<About, { kind: K }>> }

/** Every kind of session, a line each. */
const kinds: Kinds = { activity: activityKind }

/** The kind with this name, which comes from a stored session. */
export const kindNamed = (name: string) => kinds[name as SessionKind] as Kind

/** The kind of a session, from its `about`. */
export const kindOf = <A extends About>({ kind }: A) => kinds[kind] as Kind<A>
