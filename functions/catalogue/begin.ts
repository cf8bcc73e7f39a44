import type { editingContract } from '../../contract/catalogue/editing'
import type { EntryKey } from '../../contract/catalogue/entries'
import { nothingWritten, textOf } from '../../contract/catalogue/texts'
import type { InputOf } from '../../contract/route'
import { toInstant } from '../../contract/time'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { hashOf } from '../platform/crypto'
import { newEvent } from '../platform/events'
import { refuse } from '../platform/refuse'
import { findDraft, findDrafts, mostDrafts, putDraft } from './drafts'
import { mustEdit } from './editors'
import { catalogueEvents, ofEntry } from './events'
import { findEntry } from './store'

type Input = InputOf<typeof editingContract.beginDraft>

/** Begins an entry's draft with its published text, or a new one's with none. A draft there is already stays as it is. */
export async function beginDraft(ctx: Context, input: Input): Promise<EntryKey> {
  const caller = mustEdit(ctx)
  const { requestId, of, id = newEntryId(of, [caller.id, requestId]), asked } = input
  const key = { of, id }
  if (await findDraft(ctx, key)) return key
  const live = await findEntry(ctx, key)
  if (!live && input.id !== undefined) throw refuse('NOT_FOUND')
  if ((await findDrafts(ctx)).length >= mostDrafts) throw refuse('TOO_MANY_DRAFTS', { most: mostDrafts })

  const begun = putDraft({
    id,
    isNew: !live,
    text: live ? textOf(live.entry) : nothingWritten(of, asked),
    state: 'writing',
    version: 1,
    writers: [caller.id],
    changedBy: caller.id,
    savedAt: toInstant(ctx.clock.now()),
    remark: null,
  })
  // If a colleague began it at the same moment, theirs is the draft.
  await commit(ctx, {
    request: { verb: 'beginDraft', input, result: key },
    writes: [begun],
    events: [newEvent(catalogueEvents.draftBegun, { ...ofEntry(key), facts: {} })],
  })
  return key
}

/** The same request names the same entry. */
const newEntryId = (of: EntryKey['of'], request: string[]) => `${of}-${hashOf(request).slice(0, 16)}`
