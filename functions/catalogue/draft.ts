import type { Draft, DraftRow } from '../../contract/catalogue/draft'
import type { editingContract } from '../../contract/catalogue/editing'
import type { InputOf } from '../../contract/route'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { findDraft, findDrafts, type StoredDraft } from './drafts'
import { mustEdit, namesOf } from './editors'

/** All drafts, the longest untouched first. */
export async function listDrafts(ctx: Context): Promise<{ items: DraftRow[] }> {
  const { id: me } = mustEdit(ctx)
  const drafts = (await findDrafts(ctx)).sort((a, b) => (a.savedAt < b.savedAt ? -1 : 1))
  const nameOf = await namesOf(ctx, drafts.flatMap(peopleOf))
  return { items: drafts.map((draft) => rowOf(draft, { me, nameOf })) }
}

export async function getDraft(ctx: Context, { serviceId }: InputOf<typeof editingContract.getDraft>): Promise<Draft> {
  const { id: me } = mustEdit(ctx)
  const draft = await findDraft(ctx, serviceId)
  if (!draft) throw refuse('NOT_FOUND')
  const nameOf = await namesOf(ctx, peopleOf(draft))
  return { ...rowOf(draft, { me, nameOf }), text: draft.text, version: draft.version }
}

const peopleOf = ({ writers, remark }: StoredDraft) => [...writers, ...(remark ? [remark.by] : [])]

type Seen = { me: string; nameOf: (personId: string) => string | null }

function rowOf({ serviceId, text, state, isNew, writers, savedAt, remark }: StoredDraft, { me, nameOf }: Seen): DraftRow {
  return {
    serviceId,
    name: text.name,
    state,
    isNew,
    mine: writers.includes(me),
    writers: writers.map(nameOf),
    savedAt,
    remark: remark && { ...remark, by: nameOf(remark.by) },
  }
}
