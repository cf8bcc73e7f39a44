import type { editingContract } from '../../contract/catalogue/editing'
import type { EntryKey } from '../../contract/catalogue/entries'
import { problemsOf } from '../../contract/catalogue/problems'
import type { InputOf } from '../../contract/route'
import { toInstant } from '../../contract/time'
import type { Context } from '../platform/context'
import { newEvent } from '../platform/events'
import { refuse } from '../platform/refuse'
import { entryOf, removeDraft, type StoredDraft } from './drafts'
import { mustEdit } from './editors'
import { catalogueEvents, ofEntry } from './events'
import { catalogueOf } from './lookup'
import { endDraft, moveDraft } from './moves'

/** Asks for a second reader; refuses ENTRY_UNFIT with all that is missing or wrong. */
export async function askReader(ctx: Context, input: InputOf<typeof editingContract.askReader>): Promise<{ version: number }> {
  return moveDraft(ctx, { verb: 'askReader', input }, async (draft) => {
    await mustFit(ctx, draft)
    return { change: { state: 'waiting' }, event: newEvent(catalogueEvents.readerAsked, { ...ofEntry(entryOf(draft)), facts: {} }) }
  })
}

/** Sends a draft back to who wrote it, with a remark. */
export async function returnDraft(ctx: Context, input: InputOf<typeof editingContract.returnDraft>): Promise<{ version: number }> {
  const { id } = mustEdit(ctx)
  return moveDraft(ctx, { verb: 'returnDraft', input }, async (draft) => {
    if (draft.state !== 'waiting') throw refuse('DRAFT_NOT_WAITING')
    return {
      change: { state: 'returned', remark: { by: id, at: toInstant(ctx.clock.now()), text: input.remark } },
      event: newEvent(catalogueEvents.draftReturned, { ...ofEntry(entryOf(draft)), facts: {} }),
    }
  })
}

/** Takes a draft away; what is published stays. */
export async function dropDraft(ctx: Context, input: InputOf<typeof editingContract.dropDraft>): Promise<EntryKey> {
  const dropped = await endDraft(ctx, { verb: 'dropDraft', input }, async (draft) => ({
    writes: [removeDraft(draft)],
    event: newEvent(catalogueEvents.draftDropped, { ...ofEntry(entryOf(draft)), facts: {} }),
  }))
  return dropped ?? { of: input.of, id: input.id }
}

/** Refuses ENTRY_UNFIT for a text that can't be shown to residents. */
export async function mustFit(ctx: Context, { id, text }: StoredDraft): Promise<void> {
  const problems = problemsOf(text, { id, rest: await catalogueOf(ctx) })
  if (problems.length > 0) throw refuse('ENTRY_UNFIT', { problems })
}
