import * as z from 'zod/mini'
import { declareEvents } from '../platform/events'
import { partitionOf } from './lookup'

const facts = z.object({ sessionId: z.string(), version: z.number() })

const booking = z.object({ sessionId: z.string(), wasClosesAt: z.string(), closesAt: z.string() })

/** Events of sessions; `version` is the session's after the change. */
export const sessionEvents = declareEvents('session', {
  cancelled: { audience: 'public', facts },
  moved: {
    audience: 'public',
    facts: z.extend(facts, {
      wasStartsAt: z.string(),
      wasEndsAt: z.string(),
      wasVenueId: z.nullable(z.string()),
      startsAt: z.string(),
      endsAt: z.string(),
      venueId: z.nullable(z.string()),
    }),
  },
  capacityChanged: { audience: 'staff', facts: z.object({ sessionId: z.string(), was: z.number(), capacity: z.number() }) },
  closed: { audience: 'staff', facts: booking },
  reopened: { audience: 'staff', facts: booking },
  rollExported: { audience: 'staff', facts: z.object({ sessionId: z.string(), rows: z.number() }) },
  messaged: { audience: 'staff', facts: z.object({ sessionId: z.string(), messageId: z.string() }) },
})

/** What every event of a session has in common. */
export const ofSession = (sessionId: string) => ({ subject: sessionId, partition: partitionOf(sessionId) })
