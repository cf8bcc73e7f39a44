import type { Draft, DraftRow } from '../../contract/catalogue/draft'
import type { editingContract } from '../../contract/catalogue/editing'
import { nameOf } from '../../contract/catalogue/entries'
import type { InputOf } from '../../contract/route'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { findDraft, findDrafts, type StoredDraft } from './drafts'
import { mustEdit, namesOf } from './editors'

/** All drafts, the longest untouched first. */
export async function listDrafts(ctx: Context): Promise<{ items: DraftRow[] }> {
  const { id: me } = mustEdit(ctx)
  const drafts = (await findDrafts(ctx)).sort((a, b) => (a.savedAt < b.savedAt ? -1 : 1))
  const whoIs = await namesOf(ctx, drafts.flatMap(peopleOf))
  return { items: drafts.map((draft) => rowOf(draft, { me, whoIs })) }
}

export async function getDraft(ctx: Context, key: InputOf<typeof editingContract.getDraft>): Promise<Draft> {
  const { id: me } = mustEdit(ctx)
  const draft = await findDraft(ctx, key)
  if (!draft) throw refuse('NOT_FOUND')
  const whoIs = await namesOf(ctx, peopleOf(draft))
  return { ...rowOf(draft, { me, whoIs }), text: draft.text, version: draft.version }
}

const peopleOf = ({ writers, remark }: StoredDraft) => [...writers, ...(remark ? [remark.by] : [])]

type Seen = { me: string; whoIs: (personId: string) => string | null }

function rowOf({ id, text, state, isNew, writers, savedAt, remark }: StoredDraft, { me, whoIs }: Seen): DraftRow {
  return {
    of: text.of,
    id,
    name: nameOf(text),
    state,
    isNew,
    mine: writers.includes(me),
    writers: writers.map(whoIs),
    savedAt,
    remark: remark && { ...remark, by: whoIs(remark.by) },
  }
}
