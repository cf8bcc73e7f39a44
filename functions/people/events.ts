import * as z from 'zod/mini'
import { type DeclaredEvent, declareEvents, type FactsOf, type NewEvent, newEvent } from '../platform/events'
import { partitionOf } from './lookup'

const nothing = z.object({})
/** Posts, a word each: `serviceWorker:repair-crew`. */
const posts = z.array(z.string())
const family = z.object({ familyId: z.string() })

/** Events of a person and their logins, in that person's own timeline. */
export const personEvents = declareEvents('person', {
  joined: { audience: 'person', facts: z.object({ by: z.literal('wechat') }) },
  loggedIn: { audience: 'person', facts: z.object({ by: z.enum(['wechat', 'web']), loginId: z.string() }) },
  loginProlonged: { audience: 'person', facts: nothing },
  loggedOut: { audience: 'person', facts: z.object({ everywhere: z.boolean(), loginId: z.string() }) },
  /** A refresh token was used a second time, so its login ended; `browser` and `system` are the login's own. */
  loginReused: { audience: 'person', facts: z.object({ loginId: z.string(), browser: z.string(), system: z.string() }) },
  webLoginConfirmed: { audience: 'person', facts: nothing },
  webLoginRefused: { audience: 'person', facts: nothing },
  corrected: { audience: 'person', facts: z.object({ fields: z.array(z.string()) }) },
  familyAdded: { audience: 'person', facts: family },
  familyRenamed: { audience: 'person', facts: family },
  familyRemoved: { audience: 'person', facts: family },
  /** The posts they have now and had before, those that they have no longer, and the change that this one undoes. */
  rolesChanged: {
    audience: 'person',
    facts: z.object({ roles: posts, before: z.optional(posts), left: z.optional(posts), undoes: z.optional(z.string()) }),
  },
  /** Somebody of the community read their name or phone in clear. */
  revealed: { audience: 'person', facts: z.object({ field: z.string(), reason: z.string() }) },
  clientAdded: { audience: 'person', facts: z.object({ mayWrite: z.boolean(), place: z.nullable(z.string()) }) },
  clientRevoked: { audience: 'person', facts: nothing },
  removed: { audience: 'person', facts: z.object({ left: z.optional(posts) }) },
})

export function personEvent<D extends DeclaredEvent>(declared: D, personId: string, facts: FactsOf<D>): NewEvent {
  return newEvent(declared, { subject: personId, partition: partitionOf(personId), facts })
}
