import * as z from 'zod/mini'
import { CaseId, EventId, PersonId, TeamId, UploadId } from '../ids'
import { Instant } from '../time'
import { Form } from './kind'
import { Kept } from './parts/kept'
import { CaseNumber, CaseRow } from './row'

/**
 * A clock as it stands. `at` is its deadline, null once it has stopped or while it is paused; `assumed` means that the deadline
 * counts on a year whose holidays are not yet known.
 */
export const Deadline = z.object({
  state: z.enum(['running', 'paused', 'met', 'late', 'metLate']),
  at: z.nullable(Instant),
  assumed: z.boolean(),
})
export type Deadline = z.infer<typeof Deadline>

const Named = z.object({ id: TeamId, name: z.string() })
const File = z.object({ id: UploadId, url: z.string(), type: z.string() })

/** One thing that happened: who did what, with the text and pictures that came with it. Entries are never removed. */
export const TimelineEntry = z.object({
  id: EventId,
  at: Instant,
  what: z.enum(['submitted', 'acted', 'said', 'noted', 'joined', 'clock', 'linked', 'revealed', 'taken', 'referral']),
  action: z.nullable(z.string()),
  from: z.nullable(z.string()),
  to: z.nullable(z.string()),
  /** The author's relation to the case. Residents' names are shown masked and to staff only, staff's names to everybody on the case. */
  by: z.object({ relation: z.string(), name: z.nullable(z.string()), me: z.boolean() }),
  staffOnly: z.boolean(),
  text: z.nullable(z.string()),
  photos: z.array(File),
  /** Codes, amounts and instants: `reason`, `visitFrom`, `team`, `worker`, `fired` … */
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
})
export type TimelineEntry = z.infer<typeof TimelineEntry>

export const CaseLink = z.object({
  caseId: CaseId,
  number: CaseNumber,
  kind: z.string(),
  how: z.enum(['convertedTo', 'convertedFrom', 'mergedInto', 'merged', 'splitTo', 'splitFrom']),
})
export type CaseLink = z.infer<typeof CaseLink>

/**
 * A case as the caller may see it. `allowed` is what they may do now; `mine` lists their relations to it. `mine` is empty when
 * the caller's own action took them off the case: the action succeeded, but the case is no longer theirs.
 */
export const Case = z.extend(CaseRow, {
  /** By clock name; clocks that have not begun are left out. */
  deadlines: z.record(z.string(), Deadline),
  form: Form,
  photos: z.array(File),
  voice: z.nullable(File),
  /** The person it was reported for, if that is not the requester; masked for staff. */
  onBehalfOf: z.nullable(z.string()),
  /** The requester and how to reach them, both masked; for staff on the case only. `reveal` shows them. */
  requester: z.nullable(z.object({ name: z.nullable(z.string()), phone: z.nullable(z.string()) })),
  lead: Named,
  team: Named,
  coUnits: z.array(Named),
  worker: z.nullable(z.object({ id: PersonId, name: z.nullable(z.string()), phone: z.nullable(z.string()) })),
  enteredAt: Instant,
  closedAt: z.nullable(Instant),
  parts: z.array(Kept),
  links: z.array(CaseLink),
  followers: z.number(),
  version: z.number(),
  mine: z.array(z.string()),
  allowed: z.array(z.string()),
  timeline: z.array(TimelineEntry),
})
export type Case = z.infer<typeof Case>
