import * as z from 'zod/mini'
import { CaseId, CommunityId, EventId, PersonId, RequestId, TeamId, UploadId } from '../ids'
import { pickRefusals, refusals } from '../refusals'
import { loggedInRoute } from '../route'
import { sessionRefusals } from '../sessions/refusals'
import { PersonName, paragraph } from '../text'
import { Instant } from '../time'
import { uploadRefusals } from '../uploadRefusals'
import { Answers, Cost, Form, Place, Relation } from './kind'
import { caseRefusals } from './refusals'
import { CaseNumber, CaseRow, list, Queue, QueueFilter } from './row'

export { CaseRow, Queue, QueueFilter }

/** A clock as it stands: when it runs out, or since when it rests; `assumed` where the holidays of the year are not known yet. */
export const Deadline = z.object({
  state: z.enum(['running', 'paused', 'met', 'late', 'metLate']),
  at: z.nullable(Instant),
  assumed: z.boolean(),
})
export type Deadline = z.infer<typeof Deadline>

export const Deadlines = z.object({ answer: Deadline, update: z.nullable(Deadline), solution: Deadline })
export type Deadlines = z.infer<typeof Deadlines>

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
  by: z.object({ relation: Relation, name: z.nullable(z.string()), me: z.boolean() }),
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
  deadlines: Deadlines,
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
  pausedFor: z.nullable(z.string()),
  costs: z.array(Cost),
  answers: z.nullable(Answers),
  referral: z.nullable(z.object({ organisation: z.string(), turnTo: z.string() })),
  declined: z.nullable(z.object({ reason: z.string(), turnTo: z.string() })),
  links: z.array(CaseLink),
  followers: z.number(),
  version: z.number(),
  mine: z.array(Relation),
  allowed: z.array(z.string()),
  timeline: z.array(TimelineEntry),
})
export type Case = z.infer<typeof Case>

/** For somebody without a phone: named, and known by id where they have a login. */
export const OnBehalfOf = z.strictObject({ name: PersonName, personId: z.optional(PersonId) })
export type OnBehalfOf = z.infer<typeof OnBehalfOf>

const create = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/cases', summary: 'Ask for something', tags: ['cases'] })
  .input(
    z.strictObject({
      communityId: CommunityId,
      requestId: RequestId,
      kind: z.string().check(z.maxLength(30)),
      form: z.record(z.string(), z.unknown()),
      onBehalfOf: z.optional(OnBehalfOf),
    }),
  )
  .output(Case)
  .errors({
    ...pickRefusals(caseRefusals, 'KIND_UNKNOWN', 'PLACE_UNKNOWN'),
    ...pickRefusals(uploadRefusals, 'UPLOAD_UNKNOWN'),
    ...pickRefusals(refusals, 'COMMUNITY_UNKNOWN'),
  })

const get = loggedInRoute
  .route({ method: 'GET', path: '/v1/{communityId}/cases/{caseId}', summary: 'A case with its timeline', tags: ['cases'] })
  .input(z.strictObject({ communityId: CommunityId, caseId: CaseId }))
  .output(Case)

/** A move that is not allowed now answers with what is; one whose input is wrong names its fields. */
const act = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/cases/{caseId}/actions/{action}', summary: 'Move a case', tags: ['cases'] })
  .input(
    z.strictObject({
      communityId: CommunityId,
      caseId: CaseId,
      action: z.string().check(z.maxLength(30)),
      requestId: RequestId,
      input: z.optional(z.record(z.string(), z.unknown())),
    }),
  )
  .output(Case)
  .errors({
    ...pickRefusals(caseRefusals, 'ACTION_NOT_NOW', 'ALREADY_TAKEN', 'WORKER_UNKNOWN', 'TEAM_UNKNOWN', 'CASE_UNKNOWN'),
    ...pickRefusals(uploadRefusals, 'UPLOAD_UNKNOWN'),
    ...pickRefusals(sessionRefusals, 'TIMES_WRONG'),
  })

/** A message to everybody on the case, or with `staffOnly` a note that residents never see. */
const say = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/cases/{caseId}/messages', summary: 'Say something on a case', tags: ['cases'] })
  .input(
    z.strictObject({
      communityId: CommunityId,
      caseId: CaseId,
      requestId: RequestId,
      text: z.optional(paragraph(1_000)),
      photos: z.optional(z.array(UploadId).check(z.maxLength(9))),
      staffOnly: z.optional(z.boolean()),
    }),
  )
  .output(Case)
  .errors(pickRefusals(uploadRefusals, 'UPLOAD_UNKNOWN'))

/** An open case near a place, without who asked. */
export const NearbyCase = z.object({
  id: CaseId,
  number: CaseNumber,
  kind: z.string(),
  category: z.string(),
  state: z.string(),
  where: z.string(),
  createdAt: Instant,
  followers: z.number(),
  following: z.boolean(),
})
export type NearbyCase = z.infer<typeof NearbyCase>

/** What is open on a stairwell or at a public place already; nobody's home is named. */
const nearby = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/cases/nearby', summary: 'What is reported near a place', tags: ['cases'] })
  .input(z.strictObject({ communityId: CommunityId, kind: z.string().check(z.maxLength(30)), place: Place }))
  .output(z.object({ items: z.array(NearbyCase), next: z.null() }))
  .errors(pickRefusals(caseRefusals, 'KIND_UNKNOWN', 'PLACE_UNKNOWN'))

/** Follows an incident instead of reporting it again. */
const follow = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/cases/{caseId}/follow', summary: 'Follow a case near my home', tags: ['cases'] })
  .input(z.strictObject({ communityId: CommunityId, caseId: CaseId, requestId: RequestId }))
  .output(NearbyCase)
  .errors(pickRefusals(caseRefusals, 'CASE_OVER'))

/** Another case out of this one: of another kind, or of the same to split it. Photos, place and words go along. */
const convert = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/cases/{caseId}/convert', summary: 'Make another case out of one', tags: ['cases'] })
  .input(
    z.strictObject({
      communityId: CommunityId,
      caseId: CaseId,
      requestId: RequestId,
      kind: z.string().check(z.maxLength(30)),
      form: z.record(z.string(), z.unknown()),
    }),
  )
  .output(Case)
  .errors({ ...pickRefusals(caseRefusals, 'KIND_UNKNOWN', 'PLACE_UNKNOWN'), ...pickRefusals(uploadRefusals, 'UPLOAD_UNKNOWN') })

export const casesContract = { create, list, get, act, say, nearby, follow, convert }
