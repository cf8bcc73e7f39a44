import { implement } from '@orpc/server'
import { editingContract } from '../../contract/catalogue/editing'
import { catalogueContract } from '../../contract/catalogue/routes'
import { type Asked, serve } from '../platform/serve'
import { beginDraft } from './begin'
import { getDraft, listDrafts } from './draft'
import { catalogueEvents } from './events'
import { getCatalogue } from './get'
import { markService } from './mark'
import { publishDraft } from './publish'
import { askReader, dropDraft, returnDraft } from './read'
import { saveDraft } from './save'
import { catalogueSentences } from './sentences'
import { listVersions } from './versions'

const os = implement({ ...catalogueContract, ...editingContract }).$context<Asked>()

export const catalogueArea = {
  routes: {
    get: os.get.handler(serve(getCatalogue)),
    listDrafts: os.listDrafts.handler(serve(listDrafts)),
    getDraft: os.getDraft.handler(serve(getDraft)),
    beginDraft: os.beginDraft.handler(serve(beginDraft)),
    saveDraft: os.saveDraft.handler(serve(saveDraft)),
    askReader: os.askReader.handler(serve(askReader)),
    returnDraft: os.returnDraft.handler(serve(returnDraft)),
    publishDraft: os.publishDraft.handler(serve(publishDraft)),
    dropDraft: os.dropDraft.handler(serve(dropDraft)),
    markService: os.markService.handler(serve(markService)),
    listVersions: os.listVersions.handler(serve(listVersions)),
  },
  events: catalogueEvents,
  sentences: catalogueSentences,
}
