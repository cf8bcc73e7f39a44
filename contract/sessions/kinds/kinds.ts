import * as z from 'zod/mini'
import { ActivityAbout } from './activity'

/** What a session can be about, a line a kind. */
export const About = z.discriminatedUnion('kind', [ActivityAbout])
export type About = z.infer<typeof About>

/** The kinds of sessions. */
export const SessionKind = z.enum(About.def.options.flatMap(({ shape }) => shape.kind.def.values))
export type SessionKind = z.infer<typeof SessionKind>

/** The kind that is listed by default. */
export const defaultKind: SessionKind = 'activity'
