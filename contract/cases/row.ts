import * as z from 'zod/mini'
import { CaseId, CommunityId, GridId, PersonId, TeamId } from '../ids'
import { pageOf, pageQuery } from '../page'
import { pickRefusals, refusals } from '../refusals'
import { loggedInRoute } from '../route'
import { Instant } from '../time'
import { KeptInRows } from './parts/kept'
import { Place } from './place'

/** `BX-20261123-0042`: the kind's prefix, the day it was reported and its number of that day. */
export const CaseNumber = z.string().check(z.regex(/^[A-Z]{2}-\d{8}-\d{4,}$/))

/** Where a case is, in words as people say it; `public` places are nobody's home. */
const Where = z.object({ words: z.string(), place: z.nullable(Place), public: z.boolean() })

/** A row of a list: what one needs to see whether to open it. */
export const CaseRow = z.object({
  id: CaseId,
  number: CaseNumber,
  kind: z.string(),
  state: z.string(),
  category: z.string(),
  /** One of the kind's levels. */
  level: z.string(),
  where: Where,
  createdAt: Instant,
  updatedAt: Instant,
  /** When the next of its clocks runs out; null while they rest. */
  dueAt: z.nullable(Instant),
  late: z.boolean(),
  /** A member of the team; their name is in the list of teams. */
  workerId: z.nullable(PersonId),
  parts: z.array(KeptInRows),
})
export type CaseRow = z.infer<typeof CaseRow>

/**
 * `mine` are those I asked for or follow, newest first; the others are open cases with the soonest deadline first: given to
 * me, to a team or grid of mine, or all (managers).
 */
export const Queue = z.enum(['mine', 'worker', 'team', 'grid', 'all'])
export type Queue = z.infer<typeof Queue>

/** Of a queue only what is past its deadline, in danger, or not taken by anybody yet. */
export const QueueFilter = z.enum(['late', 'danger', 'pool'])
export type QueueFilter = z.infer<typeof QueueFilter>

export const list = loggedInRoute
  .route({ method: 'GET', path: '/v1/{communityId}/cases', summary: 'My cases, or a queue of them', tags: ['cases'] })
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
