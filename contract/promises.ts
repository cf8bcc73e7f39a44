import * as z from 'zod/mini'
import { CommunityId } from './ids'
import { pickRefusals, refusals } from './refusals'
import { publicRoute } from './route'
import type { Promises } from './settings/sections'

const words = z.string()
const said = { repairAnswer: words, repairVisit: words, repairDone: words, station: words, booked: words } satisfies Record<
  keyof Promises,
  typeof words
>

/** Empty where the community leaves it to the app. */
const getPromises = publicRoute
  .route({
    method: 'GET',
    path: '/v1/{communityId}/promises',
    summary: 'What residents may expect, in the community’s own words, by where they stand',
    tags: ['communities'],
  })
  .input(z.strictObject({ communityId: CommunityId }))
  .output(z.object(said))
  .errors(pickRefusals(refusals, 'COMMUNITY_UNKNOWN'))

export const promisesContract = { getPromises }
