import { plural } from '@lingui/core/macro'
import type { CaseRow } from '../../../contract/cases/row'
import { showToast } from '../../ui/toast-store'
import { mostTogether } from '../deeds/together'

/** The cases picked for an act on all of them. */
export interface Picked {
  /** Whether rows are being picked. */
  on: boolean
  /** In the order of the list; what has left the list is picked no more. */
  rows: readonly CaseRow[]
  /** Picks a case, or lets go of it; begins if need be. */
  toggle(caseId: string): void
  /** Lets go of all but these, and ends if none is left. */
  keep(caseIds: readonly string[]): void
}

/** The ids of the cases picked, undefined while none are being picked, and how to change them. */
export interface Picking {
  ids: readonly string[] | undefined
  pick(ids: readonly string[] | undefined): void
}

export function pickedIn(list: readonly CaseRow[], { ids, pick }: Picking): Picked {
  const rows = list.filter(({ id }) => ids?.includes(id))
  return {
    on: ids !== undefined,
    rows,
    toggle: (caseId) => {
      const has = rows.some(({ id }) => id === caseId)
      if (!has && rows.length >= mostTogether) return showToast(plural(mostTogether, { other: '一次最多选 # 件。' }))
      const others = rows.map(({ id }) => id).filter((id) => id !== caseId)
      pick(has ? others : [...others, caseId])
    },
    keep: (caseIds) => pick(caseIds.length === 0 ? undefined : caseIds),
  }
}
