import * as z from 'zod/mini'
import { CommunityId, FamilyId, RequestId } from './ids'
import { personRefusals } from './personRefusals'
import { pickRefusals } from './refusals'
import { loggedInRoute } from './route'
import { PersonName } from './text'

/** A family member, whom the person books for. */
export const FamilyMember = z.object({ id: FamilyId, name: z.string() })
export type FamilyMember = z.infer<typeof FamilyMember>

const listFamily = loggedInRoute
  .route({ method: 'GET', path: '/v1/{communityId}/family', summary: 'The people I book for', tags: ['people'] })
  .input(z.strictObject({ communityId: CommunityId }))
  .output(z.object({ items: z.array(FamilyMember), next: z.null() }))

const addFamily = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/family', summary: 'Add somebody I book for', tags: ['people'] })
  .input(z.strictObject({ communityId: CommunityId, requestId: RequestId, name: PersonName }))
  .output(FamilyMember)
  .errors(pickRefusals(personRefusals, 'FAMILY_FULL'))

const renameFamily = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/family/{familyId}', summary: 'Correct a name', tags: ['people'] })
  .input(z.strictObject({ communityId: CommunityId, familyId: FamilyId, requestId: RequestId, name: PersonName }))
  .output(FamilyMember)

const removeFamily = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/family/{familyId}/remove', summary: 'Remove somebody I book for', tags: ['people'] })
  .input(z.strictObject({ communityId: CommunityId, familyId: FamilyId, requestId: RequestId }))
  .output(z.object({ removed: z.literal(true) }))

/** The people that the caller books for. */
export const familyContract = { listFamily, addFamily, renameFamily, removeFamily }
