import { editingContract } from '../../../contract/catalogue/editing'
import { useAnswer } from '../../platform/api/queries'

/** All drafts of the catalogue, for those who edit it. */
export const useDrafts = (enabled: boolean) => useAnswer({ route: editingContract.listDrafts, input: {}, staleTime: 0, enabled })

type Drafts = NonNullable<ReturnType<typeof useDrafts>['data']>

/** Drafts by what somebody has to do with them: change again what came back, read what waits, or nothing yet. */
export function sortedDrafts({ items }: Drafts) {
  const returned = items.filter(({ state, mine }) => state === 'returned' && mine)
  const waiting = items.filter(({ state }) => state === 'waiting')
  const others = items.filter((draft) => !returned.includes(draft) && !waiting.includes(draft))
  return { returned, waiting, others, mineToDo: returned.length + waiting.filter(({ mine }) => !mine).length }
}
