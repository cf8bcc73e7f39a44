import { plural } from '@lingui/core/macro'
import { useState } from 'react'
import type { CaseRow } from '../../../contract/cases/row'
import { showToast } from '../../ui/toast-store'
import { mostTogether } from '../deeds/together'

/** The cases picked for an act on all of them. */
export interface Picked {
  /** Whether rows are being picked. */
  on: boolean
  /** In the order of the list; what has left the list is picked no more. */
  rows: readonly CaseRow[]
  begin(): void
  /** Picks a case, or lets go of it; begins if need be. */
  toggle(caseId: string): void
  /** Lets go of all but these, and ends if none is left. */
  keep(caseIds: readonly string[]): void
}

export function usePicked(list: readonly CaseRow[]): Picked {
  const [ids, setIds] = useState<readonly string[]>()
  const rows = list.filter(({ id }) => ids?.includes(id))
  return {
    on: ids !== undefined,
    rows,
    begin: () => setIds([]),
    toggle: (caseId) => {
      const has = rows.some(({ id }) => id === caseId)
      if (!has && rows.length >= mostTogether) return showToast(plural(mostTogether, { other: '一次最多选 # 件。' }))
      const others = rows.map(({ id }) => id).filter((id) => id !== caseId)
      setIds(has ? others : [...others, caseId])
    },
    keep: (caseIds) => setIds(caseIds.length === 0 ? undefined : caseIds),
  }
}
