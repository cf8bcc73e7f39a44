import * as z from 'zod/mini'
import { CaseLink } from '../../contract/cases/case'
import { kinds } from '../../contract/cases/kinds/kinds'
import { type PartFacts, partFacts } from '../../contract/cases/parts/kept'
import type { Audience } from '../../contract/cases/relations'
import { RevealedField } from '../../contract/cases/routes'
import { RevealReason } from '../../contract/reveals'
import { declareEvents } from '../platform/events'

/** What every event of a case says, as of after the event: among it what the rates are counted by. */
const common = {
  caseId: z.string(),
  number: z.string(),
  kind: z.string(),
  category: z.string(),
  level: z.string(),
  team: z.string(),
  state: z.string(),
  /** The month of the report, `2026-11`. */
  createdMonth: z.string(),
}
export type CommonFacts = { [N in keyof typeof common]: string }

/** With the relation of whoever did it. */
const done = { ...common, relation: z.string() }

const acted = {
  ...done,
  action: z.string(),
  from: z.string(),
  to: z.string(),
  /** The new worker, if that changed. */
  worker: z.optional(z.nullable(z.string())),
  /** The clocks it met in time, and late. */
  met: z.optional(z.array(z.string())),
  metLate: z.optional(z.array(z.string())),
}
type Acted = z.infer<z.ZodMiniObject<typeof acted>> & PartFacts
type Referred = z.infer<z.ZodMiniObject<typeof done>> & PartFacts

const ofParts = Object.fromEntries(Object.entries(partFacts).map(([name, { of }]) => [name, z.optional(of)]))

const audience: Audience[] = [...new Set(kinds.flatMap(({ audiences }) => Object.keys(audiences)))]

/** Events of cases. */
export const caseEvents = declareEvents('case', {
  submitted: { audience, facts: z.object(done) },
  // The parts' own list gives the types of their facts.
  acted: { audience, facts: z.object({ ...acted, ...ofParts }) as unknown as z.ZodMiniType<Acted, Acted> },
  said: { audience, facts: z.object(done) },
  noted: { audience, facts: z.object(done) },
  joined: { audience, facts: z.object(done) },
  /** A clock and what fell due (`answer.warn`, `answer.late`, `answer.escalate`), or `call`. */
  clock: { audience, facts: z.object({ ...done, fired: z.string() }) },
  /** A masked field was read. */
  revealed: { audience, facts: z.object({ ...done, field: RevealedField, reason: RevealReason }) },
  /** What happened to a referral of the case without moving the case. */
  referral: { audience, facts: z.object({ ...done, ...ofParts }) as unknown as z.ZodMiniType<Referred, Referred> },
  /** Its written record was taken along as a paper. */
  taken: { audience, facts: z.object({ ...done, pages: z.number() }) },
  linked: { audience, facts: z.object({ ...done, how: CaseLink.shape.how, other: z.string() }) },
})
export type CaseEvents = typeof caseEvents

const ownFacts: Readonly<Record<string, Audience>> = {
  state: 'person',
  team: 'person',
  worker: 'details',
  fired: 'person',
  field: 'asked',
  pages: 'asked',
  how: 'asked',
  other: 'asked',
}

/** Who sees a fact in the timeline; undefined means nobody. */
export const factsSeenBy = (name: string): Audience | undefined => ownFacts[name] ?? partFacts[name]?.seenBy
