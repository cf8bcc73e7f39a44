import * as z from 'zod/mini'
import { CaseId, EventId, PersonId, TeamId, UploadId } from '../ids'
import { Instant } from '../time'
import { Form } from './kind'
import { Kept } from './parts/kept'
import { CaseNumber, CaseRow } from './row'

/** A clock as it stands: when it runs out, or since when it rests; `assumed` where the holidays of the year are not known yet. */
export const Deadline = z.object({
  state: z.enum(['running', 'paused', 'met', 'late', 'metLate']),
  at: z.nullable(Instant),
  assumed: z.boolean(),
})
export type Deadline = z.infer<typeof Deadline>

const Named = z.object({ id: TeamId, name: z.string() })
const File = z.object({ id: UploadId, url: z.string(), type: z.string() })

/** One thing that happened: who did what, with the words and pictures that came along. Never erased. */
export const TimelineEntry = z.object({
  id: EventId,
  at: Instant,
  /** `submitted`, `said`, `noted`, `joined`, `clock`, `converted`, or `acted`. */
  what: z.enum(['submitted', 'acted', 'said', 'noted', 'joined', 'clock', 'linked']),
  action: z.nullable(z.string()),
  from: z.nullable(z.string()),
  to: z.nullable(z.string()),
  /** What they are to the case; a resident's name is shown to staff only, staff's to both. */
  by: z.object({ relation: z.string(), name: z.nullable(z.string()), me: z.boolean() }),
  staffOnly: z.boolean(),
  text: z.nullable(z.string()),
  photos: z.array(File),
  /** Codes, amounts and instants of it: `reason`, `visitFrom`, `team`, `worker`, `clock`, `fired` … */
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
 * A case as the caller may see it. `allowed` is what they may do now; `mine` what they are to it, empty in the answer to something
 * by which they left it: it went through, and the case is no more theirs.
 */
export const Case = z.extend(CaseRow, {
  /** By the kind's clocks; one that has not begun is left out. */
  deadlines: z.record(z.string(), Deadline),
  form: Form,
  photos: z.array(File),
  voice: z.nullable(File),
  /** For whom it was asked, when that is somebody else. */
  onBehalfOf: z.nullable(z.string()),
  /** Who asked and how to reach them; for staff on the case only. */
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
