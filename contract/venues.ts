import * as z from 'zod/mini'
import { CommunityId, VenueId } from './ids'
import { pickRefusals, refusals } from './refusals'
import { publicRoute } from './route'

/** An address from which anybody can read the photo for ten minutes. */
const getPhoto = publicRoute
  .route({ method: 'GET', path: '/v1/{communityId}/venues/{venueId}/photo', summary: 'The photo of a venue', tags: ['communities'] })
  .input(z.strictObject({ communityId: CommunityId, venueId: VenueId }))
  .output(z.object({ url: z.string() }))
  .errors(pickRefusals(refusals, 'COMMUNITY_UNKNOWN'))

export const venuesContract = { getPhoto }
