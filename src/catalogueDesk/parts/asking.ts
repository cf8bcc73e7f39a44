import { editingContract } from '../../../contract/catalogue/editing'
import type { EntryKey } from '../../../contract/catalogue/entries'
import { catalogueContract } from '../../../contract/catalogue/routes'
import { mutationOf } from '../../platform/api/mutationOf'
import { useAnswer } from '../../platform/api/queries'
import { isRefusal } from '../../platform/failures'

const { listDrafts, getDraft, listVersions } = editingContract
const drafts = [listDrafts, getDraft]
const published = [...drafts, listVersions, catalogueContract.get]

/** An entry's draft; one that was published or given up is no more, though this phone has seen it. */
export function useDraft(entry: EntryKey, enabled: boolean) {
  const query = useAnswer({ route: getDraft, input: entry, staleTime: 0, enabled: enabled && entry.id !== '' })
  return isRefusal(query.error, 'NOT_FOUND') ? { ...query, data: undefined } : query
}

export const beginDraft = mutationOf(editingContract.beginDraft, { changes: drafts })
export const saveDraft = mutationOf(editingContract.saveDraft, { settles: true, changes: drafts, waits: true })
export const askReader = mutationOf(editingContract.askReader, { settles: true, changes: drafts, waits: true })
export const returnDraft = mutationOf(editingContract.returnDraft, { settles: true, changes: drafts, waits: true })
export const dropDraft = mutationOf(editingContract.dropDraft, { settles: true, changes: drafts, waits: true })
export const publishDraft = mutationOf(editingContract.publishDraft, { settles: true, changes: published })
export const markService = mutationOf(editingContract.markService, { settles: true, changes: published })
