import type { Role } from '../../../contract/people'
import { aColleaguesDraft } from '../../support/editing'
import type { AccessRow, Scene } from './accessRows'

const editors: Role[] = ['stationWorker', 'manager']
const onDraft = async ({ world, request }: Scene) => ({ requestId: request(), ...(await aColleaguesDraft(world)) })

/** The routes of the desk at which the catalogue is edited. */
export const editingRows: Readonly<Record<string, AccessRow>> = {
  'catalogue.listDrafts': { who: editors, input: async () => ({}) },
  'catalogue.getDraft': { who: editors, input: async ({ world }) => ({ serviceId: (await aColleaguesDraft(world)).serviceId }) },
  'catalogue.beginDraft': { who: editors, input: async ({ request }) => ({ requestId: request() }) },
  'catalogue.saveDraft': { who: editors, input: async (scene) => ({ ...(await onDraft(scene)), change: { words: ['暂住证'] } }) },
  'catalogue.askReader': { who: editors, input: onDraft },
  'catalogue.returnDraft': { who: editors, input: async (scene) => ({ ...(await onDraft(scene)), remark: '再看看' }) },
  'catalogue.publishDraft': { who: editors, input: onDraft },
  'catalogue.dropDraft': { who: editors, input: onDraft },
  'catalogue.markService': {
    who: editors,
    input: async (scene) => ({ requestId: scene.request(), serviceId: (await onDraft(scene)).serviceId, mark: { what: 'checked' } }),
  },
  'catalogue.listVersions': { who: editors, input: async () => ({ serviceId: 'residence-permit' }) },
}
