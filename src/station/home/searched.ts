import { onDraftsDropped } from '../../platform/drafts'
import { shared, useShared } from '../../platform/state'

// Only in memory: whoever takes up the phone later should not read what was asked.
const searched = shared('')

/** The words searched for; they are still there when somebody comes back. */
export const useSearched = () => useShared(searched)
export const search = searched.set

onDraftsDropped(() => search(''))
