import * as z from 'zod/mini'
import { ActivityAbout } from './activity'

/** What a session can be about, a line a kind. */
export const About = z.discriminatedUnion('kind', [ActivityAbout])
export type About = z.infer<typeof About>

/** What has sessions. */
export const SessionKind = z.enum(About.def.options.flatMap(({ shape }) => shape.kind.def.values))
export type SessionKind = z.infer<typeof SessionKind>

/** What is listed when no kind is asked for. */
export const defaultKind: SessionKind = 'activity'
