import * as z from 'zod/mini'
import { declareEvents, Fact } from '../platform/events'

const common = {
  caseId: z.string(),
  number: z.string(),
  kind: z.string(),
  category: z.string(),
  level: z.string(),
  team: z.string(),
  state: z.string(),
  /** When it was reported, `2026-11`: the month that it counts for. */
  createdMonth: z.string(),
  relation: z.string(),
}
const facts = z.catchall(z.object(common), Fact)
const acted = {
  ...common,
  action: z.string(),
  from: z.string(),
  to: z.string(),
  answer: z.optional(z.string()),
  solved: z.optional(z.string()),
  satisfied: z.optional(z.nullable(z.boolean())),
}
const audience = ['person', 'staff'] as const

/** What happens to cases. */
export const caseEvents = declareEvents('case', {
  submitted: { audience, facts },
  acted: { audience, facts: z.catchall(z.object(acted), Fact) },
  said: { audience, facts },
  noted: { audience, facts },
  joined: { audience, facts },
  clock: { audience, facts: z.catchall(z.object({ ...common, fired: z.string() }), Fact) },
  linked: { audience, facts: z.catchall(z.object({ ...common, how: z.string(), other: z.string() }), Fact) },
})
