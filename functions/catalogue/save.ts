import type { editingContract } from '../../contract/catalogue/editing'
import { changed } from '../../contract/catalogue/texts'
import type { InputOf } from '../../contract/route'
import type { Context } from '../platform/context'
import { newEvent } from '../platform/events'
import { mustEdit } from './editors'
import { catalogueEvents, ofEntry } from './events'
import { moveDraft } from './moves'

/** Puts parts of a draft's text; whoever does has written in it, and it has to be read anew. */
export async function saveDraft(ctx: Context, input: InputOf<typeof editingContract.saveDraft>): Promise<{ version: number }> {
  const { id } = mustEdit(ctx)
  return moveDraft(ctx, { verb: 'saveDraft', input }, async (draft) => ({
    change: {
      text: changed(draft.text, input.change),
      writers: [...draft.writers.filter((writer) => writer !== id), id],
      state: draft.state === 'waiting' ? 'writing' : draft.state,
    },
    event: newEvent(catalogueEvents.draftSaved, {
      ...ofEntry(input),
      facts: { parts: Object.keys(input.change).filter((field) => field !== 'of') },
    }),
  }))
}
