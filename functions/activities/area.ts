import { implement } from '@orpc/server'
import { activitiesContract } from '../../contract/activities'
import { activityDraftsContract } from '../../contract/activityDrafts'
import { type Asked, serve } from '../platform/serve'
import { beginDraft } from './begin'
import { cancelActivity } from './cancel'
import { correctActivity } from './correct'
import { dropDraft, getDraft, listDrafts, saveDraft } from './draft'
import { activityEvents } from './events'
import { getActivity } from './get'
import { publishActivity } from './publish'
import { previewDraft, publishDraft } from './publishDraft'
import { activitySentences } from './sentences'

const os = implement({ ...activitiesContract, ...activityDraftsContract }).$context<Asked>()

export const activitiesArea = {
  routes: {
    publish: os.publish.handler(serve(publishActivity)),
    get: os.get.handler(serve(getActivity)),
    cancel: os.cancel.handler(serve(cancelActivity)),
    correct: os.correct.handler(serve(correctActivity)),
    listDrafts: os.listDrafts.handler(serve(listDrafts)),
    getDraft: os.getDraft.handler(serve(getDraft)),
    beginDraft: os.beginDraft.handler(serve(beginDraft)),
    saveDraft: os.saveDraft.handler(serve(saveDraft)),
    publishDraft: os.publishDraft.handler(serve(publishDraft)),
    previewDraft: os.previewDraft.handler(serve(previewDraft)),
    dropDraft: os.dropDraft.handler(serve(dropDraft)),
  },
  events: activityEvents,
  sentences: activitySentences,
}
