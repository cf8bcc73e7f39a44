import * as z from 'zod/mini'
import { CommunityId, RequestId } from '../ids'
import { pageOf, pageQuery } from '../page'
import { pickRefusals, refusals } from '../refusals'
import { loggedInRoute } from '../route'
import { singleLine } from '../text'
import { Service } from './catalogue'
import { Draft, DraftRow, EntryVersion, Mark } from './draft'
import { EntryKey, EntryKind } from './entries'
import { EntryId, ServiceId } from './ids'
import { catalogueRefusals } from './refusals'
import { TextChange } from './texts'

const tags = ['catalogue']
const drafts = '/v1/{communityId}/catalogue/drafts' as const
const draft = `${drafts}/{of}/{id}` as const
const entries = '/v1/{communityId}/catalogue' as const

const write = { communityId: CommunityId, requestId: RequestId }
/** A change of a draft, by somebody who has read this version of it. */
const onDraft = { ...write, ...EntryKey.shape, version: z.int().check(z.gte(1)) }
const Saved = z.object({ version: z.number() })
const whoWasQuicker = pickRefusals(catalogueRefusals, 'DRAFT_CHANGED')

/** All routes are for station workers and managers. */
const listDrafts = loggedInRoute
  .route({ method: 'GET', path: drafts, summary: 'The drafts of the catalogue', tags })
  .input(z.strictObject({ communityId: CommunityId }))
  .output(z.object({ items: z.array(DraftRow) }))

const getDraft = loggedInRoute
  .route({ method: 'GET', path: draft, summary: 'An entry’s draft', tags })
  .input(z.strictObject({ communityId: CommunityId, ...EntryKey.shape }))
  .output(Draft)

/**
 * Begins the draft of a published entry, or of a new one without `id`, for a service perhaps from a question that nobody could answer. An
 * existing draft stays as it is.
 */
const beginDraft = loggedInRoute
  .route({ method: 'POST', path: drafts, summary: 'Begin a draft', tags })
  .input(z.strictObject({ ...write, of: EntryKind, id: z.optional(EntryId), asked: z.optional(singleLine(60)) }))
  .output(EntryKey)
  .errors(pickRefusals(catalogueRefusals, 'TOO_MANY_DRAFTS'))

/** Replaces the parts of the text that are given, which must be those of the entry's kind. A draft that waited or was returned is being written again. */
const saveDraft = loggedInRoute
  .route({ method: 'POST', path: `${draft}/save`, summary: 'Change a draft', tags })
  .input(
    z.strictObject({ ...onDraft, change: TextChange }).check(z.refine(({ of, change }) => change.of === of, { path: ['change', 'of'] })),
  )
  .output(Saved)
  .errors(whoWasQuicker)

const askReader = loggedInRoute
  .route({ method: 'POST', path: `${draft}/ask`, summary: 'Ask a colleague to read a draft', tags })
  .input(z.strictObject(onDraft))
  .output(Saved)
  .errors({ ...whoWasQuicker, ...pickRefusals(catalogueRefusals, 'ENTRY_UNFIT') })

const returnDraft = loggedInRoute
  .route({ method: 'POST', path: `${draft}/return`, summary: 'Send a draft back with a remark', tags })
  .input(z.strictObject({ ...onDraft, remark: singleLine(300) }))
  .output(Saved)
  .errors({ ...whoWasQuicker, ...pickRefusals(catalogueRefusals, 'DRAFT_NOT_WAITING') })

/** By a colleague who has written nothing of it. The draft becomes the entry's next version, checked today. */
const publishDraft = loggedInRoute
  .route({ method: 'POST', path: `${draft}/publish`, summary: 'Publish a draft', tags })
  .input(z.strictObject(onDraft))
  .output(EntryKey)
  .errors({ ...whoWasQuicker, ...pickRefusals(catalogueRefusals, 'ENTRY_UNFIT', 'DRAFT_NOT_WAITING', 'OWN_DRAFT') })

const dropDraft = loggedInRoute
  .route({ method: 'POST', path: `${draft}/drop`, summary: 'Give up a draft', tags })
  .input(z.strictObject(onDraft))
  .output(EntryKey)
  .errors(whoWasQuicker)

const markService = loggedInRoute
  .route({
    method: 'POST',
    path: `${entries}/services/{serviceId}/mark`,
    summary: 'Say that a service is checked, closed, open again, or what has to be known first',
    tags,
  })
  .input(z.strictObject({ ...write, serviceId: ServiceId, mark: Mark }))
  .output(Service)

/** Newest first. */
const listVersions = loggedInRoute
  .route({ method: 'GET', path: `${entries}/entries/{of}/{id}/versions`, summary: 'What an entry said before', tags })
  .input(z.strictObject({ communityId: CommunityId, ...EntryKey.shape, ...pageQuery }))
  .output(pageOf(EntryVersion))
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
