import type { Role } from '../../contract/people'
import type { Refusal } from '../../contract/refusals'
import type { About } from '../../contract/sessions/kinds/kinds'
import type { SessionDetail } from '../../contract/sessions/session'
import type { Context } from '../platform/context'

/** What a kind adds to a session's own page. */
export type Described = Pick<SessionDetail, 'description' | 'bring'> & { siblingIds: string[] }

/** What a kind brings to the engine of sessions and bookings, which knows nothing else of it. */
export type Kind<A extends About = About> = {
  /** Its names in the Chinese sentences of refusals: 活动, 这场活动. */
  nouns: { name: string; this: string }
  /** Who runs sessions of this kind: moves and closes them, changes their seats, and sees who booked. */
  organisers: readonly Role[]
  /** The refusal to change one that has begun or was called off. */
  over: Refusal
  /** The texts to search, besides title and venue. */
  textsOf(about: A): string[]
  /** Its `about` on another day (`2026-12-22`). */
  onDay(about: A, day: string): A
  /** The details of its page and its siblings; undefined when the thing it belongs to is gone. */
  describe(ctx: Context, session: { id: string; about: A }): Promise<Described | undefined>
}
