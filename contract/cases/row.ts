import * as z from 'zod/mini'
import { ServiceId } from '../catalogue/ids'
import { CaseId, CommunityId, GridId, PersonId, TeamId } from '../ids'
import { pageOf, pageQuery } from '../page'
import { pickRefusals, refusals } from '../refusals'
import { loggedInRoute } from '../route'
import { Instant } from '../time'
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
  /** A member of the team, whose name is in the list of teams. */
  workerId: z.nullable(PersonId),
  parts: z.array(KeptInRows),
})
export type CaseRow = z.infer<typeof CaseRow>

/**
 * `mine` are the caller's own and followed cases, newest first. The other queues hold open cases by deadline, soonest first:
 * assigned to the caller, to one of their teams or grids, or all (managers).
 */
export const Queue = z.enum(['mine', 'worker', 'team', 'grid', 'all'])
export type Queue = z.infer<typeof Queue>

/** Narrows a queue to cases past a deadline, involving danger, or not yet taken. */
export const QueueFilter = z.enum(['late', 'danger', 'pool'])
export type QueueFilter = z.infer<typeof QueueFilter>

export const list = loggedInRoute
  .route({ method: 'GET', path: '/v1/{communityId}/cases', summary: 'My cases, or a queue', tags: ['cases'] })
  .input(
    z.strictObject({
      communityId: CommunityId,
      queue: z.optional(Queue),
      /** Which of the caller's teams or grids; default the first. */
      of: z.optional(z.union([TeamId, GridId])),
      only: z.optional(QueueFilter),
      ...pageQuery,
    }),
  )
  .output(pageOf(CaseRow))
  .errors(pickRefusals(refusals, 'CURSOR_INVALID'))
