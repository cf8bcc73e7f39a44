import * as z from 'zod/mini'
import { Activity } from './activities'
import { ActivityChange, ActivityDraft, ActivityDraftRow } from './activityDraft'
import { activityRefusals } from './activityRefusals'
import { catalogueRefusals } from './catalogue/refusals'
import { ActivityId, CommunityId, RequestId } from './ids'
import { pickRefusals } from './refusals'
import { loggedInRoute } from './route'
import { SessionDetail } from './sessions/session'

const tags = ['activities']
const drafts = '/v1/{communityId}/activity-drafts' as const

const write = { communityId: CommunityId, requestId: RequestId }
/** A change of a draft, by somebody who has read this version of it. */
const onDraft = { ...write, activityId: ActivityId, version: z.int().check(z.gte(1)) }
const whoWasQuicker = pickRefusals(catalogueRefusals, 'DRAFT_CHANGED')

/** All routes are for those who organise: managers, station workers and grid workers. The draft touched last comes first. */
const listDrafts = loggedInRoute
  .route({ method: 'GET', path: drafts, summary: 'The drafts of activities', tags })
  .input(z.strictObject({ communityId: CommunityId }))
  .output(z.object({ items: z.array(ActivityDraftRow) }))

const getDraft = loggedInRoute
  .route({ method: 'GET', path: `${drafts}/{activityId}`, summary: 'An activity’s draft', tags })
  .input(z.strictObject({ communityId: CommunityId, activityId: ActivityId }))
  .output(ActivityDraft)

/**
 * Begins a draft, empty or as a copy of an activity: everything is taken over, and its days are moved to the same day of its festival
 * if all of it is held for one, else by whole years of 52 weeks.
 */
const beginDraft = loggedInRoute
  .route({ method: 'POST', path: drafts, summary: 'Begin the draft of an activity', tags })
  .input(z.strictObject({ ...write, from: z.optional(ActivityId) }))
  .output(z.object({ activityId: ActivityId }))
  .errors(pickRefusals(catalogueRefusals, 'TOO_MANY_DRAFTS'))

/** Replaces the parts of the text that are given. */
const saveDraft = loggedInRoute
  .route({ method: 'POST', path: `${drafts}/{activityId}/save`, summary: 'Change the draft of an activity', tags })
  .input(z.strictObject({ ...onDraft, change: ActivityChange }))
  .output(z.object({ version: z.number() }))
  .errors(whoWasQuicker)

/** What residents would see if the draft were published now, and its version. Only a draft without problems has a preview. */
const previewDraft = loggedInRoute
  .route({ method: 'GET', path: `${drafts}/{activityId}/preview`, summary: 'An activity as residents will see it', tags })
  .input(z.strictObject({ communityId: CommunityId, activityId: ActivityId }))
  .output(z.object({ sessions: z.array(SessionDetail), version: z.number() }))
  .errors(pickRefusals(activityRefusals, 'ACTIVITY_UNFIT'))

/** The draft becomes an activity with the same id, which residents can book as its times say. */
const publishDraft = loggedInRoute
  .route({ method: 'POST', path: `${drafts}/{activityId}/publish`, summary: 'Publish the draft of an activity', tags })
  .input(z.strictObject(onDraft))
  .output(Activity)
  .errors({ ...whoWasQuicker, ...pickRefusals(activityRefusals, 'ACTIVITY_UNFIT') })

const dropDraft = loggedInRoute
  .route({ method: 'POST', path: `${drafts}/{activityId}/drop`, summary: 'Give up the draft of an activity', tags })
  .input(z.strictObject(onDraft))
  .output(z.object({ activityId: ActivityId }))
  .errors(whoWasQuicker)

export const activityDraftsContract = { listDrafts, getDraft, beginDraft, saveDraft, previewDraft, publishDraft, dropDraft }
