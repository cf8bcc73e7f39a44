import * as z from 'zod/mini'
import { caseRefusals } from './cases/refusals'
import { CommunityId, RequestId } from './ids'
import { pickRefusals, refusals } from './refusals'
import { loggedInRoute } from './route'
import { Instant, Month } from './time'

/** The media type of .xlsx. */
export const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A finished file; anybody with its address may read it until `until`. */
export const Export = z.object({ url: z.string(), rows: z.number(), until: Instant })
export type Export = z.infer<typeof Export>

/** For managers: a month's cases of a kind as .xlsx. It names no resident and no home, only stairwells. */
const make = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/cases/export', summary: 'A month’s cases as .xlsx', tags: ['exports'] })
  .input(z.strictObject({ communityId: CommunityId, requestId: RequestId, kind: z.string().check(z.maxLength(30)), month: Month }))
  .output(Export)
  .errors({ ...pickRefusals(caseRefusals, 'KIND_UNKNOWN'), ...pickRefusals(refusals, 'COMMUNITY_UNKNOWN') })

export const exportsContract = { make }
