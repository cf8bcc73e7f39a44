import * as z from 'zod/mini'
import { caseRefusals } from './cases/refusals'
import { CaseId, CommunityId, RequestId } from './ids'
import { pickRefusals } from './refusals'
import { loggedInRoute } from './route'
import { Instant } from './time'

/** A PDF; anybody with its address may read it until `until`. */
export const Paper = z.object({ url: z.string(), pages: z.number(), until: Instant })
export type Paper = z.infer<typeof Paper>

/** The written record of a case as a PDF, for the person it is about and the staff of the case. */
const make = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/cases/{caseId}/paper', summary: 'A case’s record as PDF', tags: ['cases'] })
  .input(z.strictObject({ communityId: CommunityId, caseId: CaseId, requestId: RequestId }))
  .output(Paper)
  .errors(pickRefusals(caseRefusals, 'PAPER_GONE'))

export const papersContract = { make }
