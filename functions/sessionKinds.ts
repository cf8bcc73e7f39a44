import type { About, SessionKind } from '../contract/sessions/kinds/kinds'
import { activityKind } from './activities/kind'
import type { Kind } from './sessions/kind'

type Kinds = { [K in SessionKind]: Kind<Extract<About, { kind: K }>> }

/** Every kind of session, a line each. */
const kinds: Kinds = { activity: activityKind }

/** The kind of this name, which a session has given. */
export const kindNamed = (name: string) => kinds[name as SessionKind] as Kind

/** The kind of what a session is about. */
export const kindOf = <A extends About>({ kind }: A) => kinds[kind] as Kind<A>
