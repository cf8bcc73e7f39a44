import * as z from 'zod/mini'
import { CommunityId, RequestId } from '../ids'
import { pageOf, pageQuery } from '../page'
import { pickRefusals, refusals } from '../refusals'
import { loggedInRoute } from '../route'
import { singleLine } from '../text'
import { Service } from './catalogue'
import { Draft, DraftRow, Mark, ServiceVersion, TextChange } from './draft'
import { ServiceId } from './ids'
import { catalogueRefusals } from './refusals'

const tags = ['catalogue']
const drafts = '/v1/{communityId}/catalogue/drafts' as const
const services = '/v1/{communityId}/catalogue/services' as const

const write = { communityId: CommunityId, requestId: RequestId }
/** A change of a draft, by somebody who has read this version of it. */
const onDraft = { ...write, serviceId: ServiceId, version: z.int().check(z.gte(1)) }
const Saved = z.object({ version: z.number() })
const whoWasQuicker = pickRefusals(catalogueRefusals, 'DRAFT_CHANGED')

/** All routes are for station workers and managers. */
const listDrafts = loggedInRoute
  .route({ method: 'GET', path: drafts, summary: 'The drafts of the catalogue', tags })
  .input(z.strictObject({ communityId: CommunityId }))
  .output(z.object({ items: z.array(DraftRow) }))

const getDraft = loggedInRoute
  .route({ method: 'GET', path: `${drafts}/{serviceId}`, summary: 'A service’s draft', tags })
  .input(z.strictObject({ communityId: CommunityId, serviceId: ServiceId }))
  .output(Draft)

/** Begins the draft of a published service, or of a new one, perhaps from a question that nobody could answer; a draft there is stays. */
const beginDraft = loggedInRoute
  .route({ method: 'POST', path: drafts, summary: 'Begin a draft', tags })
  .input(z.strictObject({ ...write, serviceId: z.optional(ServiceId), asked: z.optional(singleLine(60)) }))
  .output(z.object({ serviceId: ServiceId }))
  .errors(pickRefusals(catalogueRefusals, 'TOO_MANY_DRAFTS'))

/** Replaces the parts of the text that are given. A draft that waited or was returned is being written again. */
const saveDraft = loggedInRoute
  .route({ method: 'POST', path: `${drafts}/{serviceId}/save`, summary: 'Change a draft', tags })
  .input(z.strictObject({ ...onDraft, change: TextChange }))
  .output(Saved)
  .errors(whoWasQuicker)

const askReader = loggedInRoute
  .route({ method: 'POST', path: `${drafts}/{serviceId}/ask`, summary: 'Ask a colleague to read a draft', tags })
  .input(z.strictObject(onDraft))
  .output(Saved)
  .errors({ ...whoWasQuicker, ...pickRefusals(catalogueRefusals, 'SERVICE_UNFIT') })

const returnDraft = loggedInRoute
  .route({ method: 'POST', path: `${drafts}/{serviceId}/return`, summary: 'Send a draft back with a remark', tags })
  .input(z.strictObject({ ...onDraft, remark: singleLine(300) }))
  .output(Saved)
  .errors({ ...whoWasQuicker, ...pickRefusals(catalogueRefusals, 'DRAFT_NOT_WAITING') })

/** By a colleague who has written nothing of it. The draft becomes the service's next version, checked today. */
const publishDraft = loggedInRoute
  .route({ method: 'POST', path: `${drafts}/{serviceId}/publish`, summary: 'Publish a draft', tags })
  .input(z.strictObject(onDraft))
  .output(z.object({ serviceId: ServiceId }))
  .errors({ ...whoWasQuicker, ...pickRefusals(catalogueRefusals, 'SERVICE_UNFIT', 'DRAFT_NOT_WAITING', 'OWN_DRAFT') })

const dropDraft = loggedInRoute
  .route({ method: 'POST', path: `${drafts}/{serviceId}/drop`, summary: 'Give up a draft', tags })
  .input(z.strictObject(onDraft))
  .output(z.object({ serviceId: ServiceId }))
  .errors(whoWasQuicker)

const markService = loggedInRoute
  .route({
    method: 'POST',
    path: `${services}/{serviceId}/mark`,
    summary: 'Say that a service is checked, closed, open again, or what has to be known first',
    tags,
  })
  .input(z.strictObject({ ...write, serviceId: ServiceId, mark: Mark }))
  .output(Service)

/** Newest first. */
const listVersions = loggedInRoute
  .route({ method: 'GET', path: `${services}/{serviceId}/versions`, summary: 'What a service said before', tags })
  .input(z.strictObject({ communityId: CommunityId, serviceId: ServiceId, ...pageQuery }))
  .output(pageOf(ServiceVersion))
  .errors(pickRefusals(refusals, 'CURSOR_INVALID'))

export const editingContract = {
  listDrafts,
  getDraft,
  beginDraft,
  saveDraft,
  askReader,
  returnDraft,
  publishDraft,
  dropDraft,
  markService,
  listVersions,
}
