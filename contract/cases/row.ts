import * as z from 'zod/mini'
import { ServiceId } from '../catalogue/ids'
import { CaseId, CommunityId, GridId, PersonId, TeamId } from '../ids'
import { pageOf, pageQuery } from '../page'
import { pickRefusals, refusals } from '../refusals'
import { loggedInRoute } from '../route'
import { Instant, Month } from '../time'
import { KeptInRows } from './parts/inRows'
import { Place } from './place'

/** `BX-20261123-0042`: the kind's prefix, the day of the report and a number counted by day. */
export const CaseNumber = z.string().check(z.regex(/^[A-Z]{2}-\d{8}-\d{4,}$/))

/** Where a case is, as people would say it; `public` places are outside anybody's home. */
const Where = z.object({ words: z.string(), place: z.nullable(Place), public: z.boolean() })

/** A row of a list: enough to decide whether to open the case. */
export const CaseRow = z.object({
  id: CaseId,
  number: CaseNumber,
  kind: z.string(),
  state: z.string(),
  category: z.string(),
  /** The category in words, in one’s own list: home shows it and knows no kind’s words. Not for what is confidential. */
  called: z.optional(z.object({ zh: z.string(), en: z.string() })),
  /** The service of the catalogue that it is about, which tells apart what is asked under one category. */
  service: z.optional(ServiceId),
  /** One of the kind's levels. */
  level: z.string(),
  where: Where,
  createdAt: Instant,
  updatedAt: Instant,
  /** The next deadline; null while the clocks are paused. */
  dueAt: z.nullable(Instant),
  late: z.boolean(),
  /** Since when staff have to call the resident, because nobody has confirmed or a follow-up is due; for staff only. */
  callSince: z.nullable(Instant),
  /** A member of the team, whose name is in the list of teams. */
  workerId: z.nullable(PersonId),
  /** The team that has it; for staff only. */
  teamId: z.optional(TeamId),
  parts: z.array(KeptInRows),
  /** In lists of closed cases. */
  closedAt: z.optional(z.nullable(Instant)),
})
export type CaseRow = z.infer<typeof CaseRow>

/**
 * `mine` are the caller's own and followed cases, newest first. The other queues hold open cases assigned to the caller, to one of their
 * teams or grids, or all (managers): what waits for the staff first, in it danger, then by deadline, soonest first; after it what
 * waits for the resident or for others.
 */
export const Queue = z.enum(['mine', 'worker', 'team', 'grid', 'all'])
export type Queue = z.infer<typeof Queue>

/**
 * Narrows a queue to cases past a deadline, involving danger, not yet taken, with a visit today or missed, due later today, whose resident has
 * to be called, or which wait for the resident or others.
 */
export const QueueFilter = z.enum(['late', 'danger', 'pool', 'visit', 'soon', 'call', 'waiting'])
export type QueueFilter = z.infer<typeof QueueFilter>

const Word = z.string().check(z.maxLength(60), z.regex(/^[A-Za-z.]+$/))

export const list = loggedInRoute
  .route({ method: 'GET', path: '/v1/{communityId}/cases', summary: 'My cases, or a queue', tags: ['cases'] })
  .input(
    z.strictObject({
      communityId: CommunityId,
      queue: z.optional(Queue),
      /** Which of the caller's teams or grids; default the first. */
      of: z.optional(z.union([TeamId, GridId])),
      /** Not for `mine`, as those below. */
      only: z.optional(QueueFilter),
      kind: z.optional(Word),
      category: z.optional(Word),
      /** Instead of the open cases those closed in this month, the last first; `only` does not apply to them. */
      month: z.optional(Month),
      ...pageQuery,
    }),
  )
  .output(pageOf(CaseRow))
  .errors(pickRefusals(refusals, 'CURSOR_INVALID'))

/** How many cases of a category there are, and how many of them pass each filter; filters that none passes are left out. */
export const QueueCount = z.object({
  kind: z.string(),
  category: z.string(),
  total: z.number(),
  only: z.partialRecord(QueueFilter, z.number()),
})
export type QueueCount = z.infer<typeof QueueCount>

/** For staff: each of their queues with the numbers of what it holds now, or of what was closed in a month. */
export const queues = loggedInRoute
  .route({ method: 'GET', path: '/v1/{communityId}/queues', summary: 'My queues and how much is in them', tags: ['cases'] })
  .input(z.strictObject({ communityId: CommunityId, month: z.optional(Month) }))
  .output(
    z.object({
      queues: z.array(
        z.object({
          queue: z.enum(['worker', 'team', 'grid', 'all']),
          /** The team or the grid; null for the caller's own and for all. */
          of: z.nullable(z.union([TeamId, GridId])),
          counts: z.array(QueueCount),
          /** Whether all of it was counted; of open cases the first 200 are, of those closed in a month 1,000. */
          complete: z.boolean(),
        }),
      ),
    }),
  )
