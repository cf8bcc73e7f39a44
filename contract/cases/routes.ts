import * as z from 'zod/mini'
import { CaseId, CommunityId, PersonId, RequestId, UploadId } from '../ids'
import { pickRefusals, refusals } from '../refusals'
import { RevealReason } from '../reveals'
import { loggedInRoute } from '../route'
import { sessionRefusals } from '../sessions/refusals'
import { PersonName, paragraph } from '../text'
import { uploadRefusals } from '../uploadRefusals'
import { Case } from './case'
import { Given } from './given'
import { follow, nearby, troubles } from './nearby'
import { mostPhotos } from './parts/photos'
import { caseRefusals } from './refusals'
import { list, queues } from './row'
import { today } from './today'

/** A person without a phone whom somebody reports for: by name, and by id if they have a login. */
export const OnBehalfOf = z.strictObject({ name: PersonName, personId: z.optional(PersonId) })
export type OnBehalfOf = z.infer<typeof OnBehalfOf>

const create = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/cases', summary: 'Open a case', tags: ['cases'] })
  .input(
    z.strictObject({
      communityId: CommunityId,
      requestId: RequestId,
      kind: z.string().check(z.maxLength(30)),
      form: Given,
      onBehalfOf: z.optional(OnBehalfOf),
    }),
  )
  .output(Case)
  .errors({
    ...pickRefusals(caseRefusals, 'KIND_UNKNOWN', 'PLACE_UNKNOWN', 'SERVICE_UNKNOWN'),
    ...pickRefusals(uploadRefusals, 'UPLOAD_UNKNOWN'),
    ...pickRefusals(refusals, 'COMMUNITY_UNKNOWN'),
  })

const get = loggedInRoute
  .route({ method: 'GET', path: '/v1/{communityId}/cases/{caseId}', summary: 'A case with its timeline', tags: ['cases'] })
  .input(z.strictObject({ communityId: CommunityId, caseId: CaseId }))
  .output(Case)

/** An action that is not allowed now is refused with those that are; a wrong input with its fields. */
const act = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/cases/{caseId}/actions/{action}', summary: 'Do an action on a case', tags: ['cases'] })
  .input(
    z.strictObject({
      communityId: CommunityId,
      caseId: CaseId,
      action: z.string().check(z.maxLength(30)),
      requestId: RequestId,
      input: z.optional(Given),
    }),
  )
  .output(Case)
  .errors({
    ...pickRefusals(
      caseRefusals,
      'ACTION_NOT_NOW',
      'ALREADY_TAKEN',
      'OWN_CASE',
      'WORKER_UNKNOWN',
      'TEAM_UNKNOWN',
      'CASE_UNKNOWN',
      'DOCUMENT_UNKNOWN',
      'IDENTITY_NOT_PHOTOGRAPHED',
    ),
    ...pickRefusals(uploadRefusals, 'UPLOAD_UNKNOWN'),
    ...pickRefusals(sessionRefusals, 'TIMES_WRONG'),
  })

/** Sends a message to everybody on the case, or with `staffOnly` a note that residents never see. */
const say = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/cases/{caseId}/messages', summary: 'Send a message on a case', tags: ['cases'] })
  .input(
    z.strictObject({
      communityId: CommunityId,
      caseId: CaseId,
      requestId: RequestId,
      text: z.optional(paragraph(1_000)),
      photos: z.optional(z.array(UploadId).check(z.maxLength(mostPhotos))),
      staffOnly: z.optional(z.boolean()),
    }),
  )
  .output(Case)
  .errors(pickRefusals(uploadRefusals, 'UPLOAD_UNKNOWN'))

/** The masked fields of a case. */
export const RevealedField = z.enum(['name', 'phone', 'onBehalfOf'])
export type RevealedField = z.infer<typeof RevealedField>

/** For staff who can act on the case: a masked field in clear, once. Its owner is told who read it, when and why. */
const reveal = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/cases/{caseId}/reveal', summary: 'Read a masked field', tags: ['cases'] })
  .input(z.strictObject({ communityId: CommunityId, caseId: CaseId, requestId: RequestId, field: RevealedField, reason: RevealReason }))
  .output(z.object({ value: z.nullable(z.string()) }))

/** Opens another case from this one: of another kind, or of the same to split it. Photos, place and text are carried over. */
const convert = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/cases/{caseId}/convert', summary: 'Open another case from one', tags: ['cases'] })
  .input(
    z.strictObject({
      communityId: CommunityId,
      caseId: CaseId,
      requestId: RequestId,
      kind: z.string().check(z.maxLength(30)),
      form: Given,
    }),
  )
  .output(Case)
  .errors({
    ...pickRefusals(caseRefusals, 'KIND_UNKNOWN', 'PLACE_UNKNOWN', 'SERVICE_UNKNOWN'),
    ...pickRefusals(uploadRefusals, 'UPLOAD_UNKNOWN'),
  })

export const casesContract = { create, list, queues, today, get, act, say, nearby, troubles, follow, reveal, convert }
