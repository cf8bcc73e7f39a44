import * as z from 'zod/mini'
import { BuildingId, CaseId, CommunityId, RequestId, VenueId } from '../ids'
import { pickRefusals } from '../refusals'
import { loggedInRoute } from '../route'
import { Instant } from '../time'
import { Place } from './place'
import { caseRefusals } from './refusals'
import { CaseNumber } from './row'

/** An open case near a place, without its requester and anything they wrote, even of the place. */
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

/** Open cases on one's own stairwell (of a confirmed home) or outside anybody's home; nobody's home is named. */
export const nearby = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/cases/nearby', summary: 'Open cases near a place', tags: ['cases'] })
  .input(z.strictObject({ communityId: CommunityId, kind: z.string().check(z.maxLength(30)), place: Place }))
  .output(z.object({ items: z.array(NearbyCase), next: z.null() }))
  .errors(pickRefusals(caseRefusals, 'KIND_UNKNOWN', 'PLACE_UNKNOWN'))

/** An open case outside anybody's home: at a building, or at a public place. */
export const PublicTrouble = z.extend(NearbyCase, { buildingId: z.nullable(BuildingId), venueId: z.nullable(VenueId) })
export type PublicTrouble = z.infer<typeof PublicTrouble>

/** Open cases of a kind outside anybody's home, newest first; `complete` is false if there are more than are shown. */
export const troubles = loggedInRoute
  .route({ method: 'GET', path: '/v1/{communityId}/troubles', summary: 'Open cases in public places', tags: ['cases'] })
  .input(z.strictObject({ communityId: CommunityId, kind: z.string().check(z.maxLength(30)) }))
  .output(z.object({ items: z.array(PublicTrouble), next: z.null(), complete: z.boolean() }))
  .errors(pickRefusals(caseRefusals, 'KIND_UNKNOWN'))

/** Follows an incident instead of reporting it again. */
export const follow = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/cases/{caseId}/follow', summary: 'Follow a case near my home', tags: ['cases'] })
  .input(z.strictObject({ communityId: CommunityId, caseId: CaseId, requestId: RequestId }))
  .output(NearbyCase)
  .errors(pickRefusals(caseRefusals, 'CASE_OVER'))
