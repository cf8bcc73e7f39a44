import type { Role } from '../../contract/people'
import type { Refusal } from '../../contract/refusals'
import type { About } from '../../contract/sessions/kinds/kinds'
import type { SessionDetail } from '../../contract/sessions/session'
import type { Context } from '../platform/context'

/** What a kind of session tells on a session's own page. */
export type Described = Pick<SessionDetail, 'description' | 'bring'> & { siblingIds: string[] }

/** What a kind adds to the engine of sessions and bookings, which knows nothing else of it. */
export type Kind<A extends About = About> = {
  /** What it is called in the plain Chinese sentences of refusals: 活动, 这场活动. */
  nouns: { name: string; this: string }
  /** Who may move a session of this kind. */
  movers: readonly Role[]
  /** The answer to moving one that has begun or was called off. */
  over: Refusal
  /** What a search looks into, beside title and venue. */
  textsOf(about: A): string[]
  /** What it is about on another day (`2026-12-22`). */
  onDay(about: A, day: string): A
  /** What its page tells, and the other sessions of the same thing; undefined when that thing is gone. */
  describe(ctx: Context, session: { id: string; about: A }): Promise<Described | undefined>
}
