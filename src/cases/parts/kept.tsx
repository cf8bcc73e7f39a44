import type { Case } from '../../../contract/cases/case'
import type { Kept } from '../../../contract/cases/parts/kept'
import type { Acting } from '../act'
import { ActionForm } from '../form/ActionForm'
import type { Now, RowsAt, Show } from './part'
import { partViews } from './parts'

/** The parts a case keeps and how each is shown, in the order of `partViews`. */
export function shownOf(parts: readonly Kept[]): { name: string; show: Show<Kept>; kept: Kept }[] {
  return partViews.flatMap(({ name, show }) => {
    const kept = parts.find(({ part }) => part === name)
    return show === undefined || kept === undefined ? [] : [{ name, show, kept }]
  })
}

interface KeptRowsProps {
  item: Case
  at: RowsAt
  forStaff: boolean
}

export function KeptRows({ item, at, forStaff }: KeptRowsProps) {
  return rowsAt(item, at).map(({ name, kept, Rows }) => <Rows key={name} item={item} kept={kept} forStaff={forStaff} Form={ActionForm} />)
}

export const hasRows = (item: Case, at: RowsAt): boolean => rowsAt(item, at).length > 0

const rowsAt = ({ parts }: Case, at: RowsAt) =>
  shownOf(parts).flatMap(({ name, kept, show: { rows } }) =>
    rows?.at === at && !rows.none?.(kept) ? [{ name, kept, Rows: rows.Rows }] : [],
  )

/** Whether the resident has to answer something. */
export const isAsking = (item: Case): boolean => shownOf(item.parts).some(({ kept, show }) => show.isAsking?.(item, kept))

/** The controls with which the resident answers. */
export function Replies({ item, acting }: { item: Case; acting: Acting }) {
  return shownOf(item.parts).map(({ name, kept, show: { isAsking: asks, Reply } }) =>
    Reply !== undefined && asks?.(item, kept) ? <Reply key={name} item={item} acting={acting} /> : null,
  )
}

/** What the parts say about what happens now; it overrides what the kind says. */
export const nowOf = (item: Case): Partial<Now> => Object.assign({}, ...shownOf(item.parts).map(({ kept, show }) => show.now?.(item, kept)))
