import type { Role } from '../../../contract/people'
import { aColleaguesDraft } from '../../support/editing'
import type { AccessRow, Scene } from './accessRows'

const editors: Role[] = ['stationWorker', 'manager']
const onDraft = async ({ world, request }: Scene) => ({ requestId: request(), ...(await aColleaguesDraft(world)) })

const keyOf = ({ of, id }: { of: string; id: string }) => ({ of, id })

/** The routes of the desk at which the catalogue is edited. */
export const editingRows: Readonly<Record<string, AccessRow>> = {
  'catalogue.listDrafts': { who: editors, input: async () => ({}) },
  'catalogue.getDraft': { who: editors, input: async ({ world }) => keyOf(await aColleaguesDraft(world)) },
  'catalogue.beginDraft': { who: editors, input: async ({ request }) => ({ requestId: request(), of: 'service' }) },
  'catalogue.saveDraft': {
    who: editors,
    input: async (scene) => ({ ...(await onDraft(scene)), change: { of: 'service', words: ['暂住证'] } }),
  },
  'catalogue.askReader': { who: editors, input: onDraft },
  'catalogue.returnDraft': { who: editors, input: async (scene) => ({ ...(await onDraft(scene)), remark: '再看看' }) },
  'catalogue.publishDraft': { who: editors, input: onDraft },
  'catalogue.dropDraft': { who: editors, input: onDraft },
  'catalogue.markService': {
    who: editors,
    input: async (scene) => ({ requestId: scene.request(), serviceId: (await onDraft(scene)).id, mark: { what: 'checked' } }),
  },
  'catalogue.listVersions': { who: editors, input: async () => ({ of: 'service', id: 'residence-permit' }) },
}
