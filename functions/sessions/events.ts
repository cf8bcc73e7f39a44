import * as z from 'zod/mini'
import { declareEvents } from '../platform/events'
import { partitionOf } from './lookup'

const facts = z.object({ sessionId: z.string(), version: z.number() })

/** Events of sessions; `version` is the session's after the change. */
export const sessionEvents = declareEvents('session', {
  cancelled: { audience: 'public', facts },
  moved: { audience: 'public', facts: z.extend(facts, { wasStartsAt: z.string(), wasVenueId: z.string() }) },
})

/** What every event of a session has in common. */
export const ofSession = (sessionId: string) => ({ subject: sessionId, partition: partitionOf(sessionId) })
