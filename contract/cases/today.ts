import * as z from 'zod/mini'
import { CommunityId } from '../ids'
import { loggedInRoute } from '../route'
import { keptOf } from './parts/keptOf'
import { CaseRow } from './row'

/**
 * Why a case waits for somebody of the staff, the most pressing reason first; a case stands under the first that fits. `visit`: one
 * promised for today, or missed. `new`: nobody has it in hand. `soon`: due before the day ends. `call`: the resident has to be
 * called. `mine`: the others in the caller's own hands.
 */
export const TodayReason = z.enum(['danger', 'late', 'visit', 'new', 'soon', 'call', 'mine'])
export type TodayReason = z.infer<typeof TodayReason>

/** A case that waits, and what the caller is to it. */
export const TodayRow = z.extend(CaseRow, { as: z.enum(['worker', 'team', 'grid', 'manager']) })
export type TodayRow = z.infer<typeof TodayRow>

/** Whether a promised visit's time is over and nobody has said a word since it began. */
export function missedVisit({ parts, updatedAt }: Pick<CaseRow, 'parts' | 'updatedAt'>, now: number): boolean {
  const visit = keptOf(parts, 'visit')
  return visit !== undefined && Date.parse(visit.to) < now && Date.parse(updatedAt) < Date.parse(visit.from)
}

/** For staff: the cases that wait for them, by reason; of each reason the first five and the number of all. */
export const today = loggedInRoute
  .route({ method: 'GET', path: '/v1/{communityId}/today', summary: 'The cases that wait for me', tags: ['cases'] })
  .input(z.strictObject({ communityId: CommunityId }))
  .output(
    z.object({
      groups: z.array(z.object({ reason: TodayReason, total: z.number(), items: z.array(TodayRow) })),
      /** Whether all of the caller's queues were read; of each the 1,000 that come first are. */
      complete: z.boolean(),
    }),
  )
