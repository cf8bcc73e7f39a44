import type { editingContract } from '../../contract/catalogue/editing'
import { type Entry, type EntryKey, entriesOf } from '../../contract/catalogue/entries'
import type { InputOf } from '../../contract/route'
import { dayOf } from '../../contract/time'
import { again, outrun } from '../platform/again'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { changeOf } from './change'
import { entryOf, removeDraft, type StoredDraft } from './drafts'
import { mustEdit } from './editors'
import { catalogueOf } from './lookup'
import { endDraft } from './moves'
import { mustFit } from './read'
import { soundsOf } from './sounds'
import { findEntry, forgetCatalogue } from './store'

const mostAttempts = 4

/** Publishes a draft as its second reader. Residents see it within a minute. */
export async function publishDraft(ctx: Context, input: InputOf<typeof editingContract.publishDraft>): Promise<EntryKey> {
  const { id: reader } = mustEdit(ctx)
  const published = await again(mostAttempts, async () => {
    const done = await endDraft(ctx, { verb: 'publishDraft', input }, async (draft) => {
      if (draft.state !== 'waiting') throw refuse('DRAFT_NOT_WAITING')
      if (draft.writers.includes(reader)) throw refuse('OWN_DRAFT')
      await mustFit(ctx, draft)
      const live = await findEntry(ctx, entryOf(draft))
      const order = live?.order ?? entriesOf(await catalogueOf(ctx), input.of).length
      const after = publishedOf(draft, { before: live?.entry, today: dayOf(ctx.clock.now()) })
      const { writes, event } = changeOf(ctx, { what: 'published', writers: draft.writers, reader, live, order, after })
      return { writes: [removeDraft(draft), ...writes], event }
    })
    // Somebody marked the service, or another entry took this place, in between.
    return done ?? outrun
  })
  forgetCatalogue(ctx)
  return published
}

/** What is published now; whether a service is open and its note stay as they are. */
function publishedOf({ id, text }: StoredDraft, { before, today }: { before: Entry | undefined; today: string }): Entry {
  if (text.of !== 'service') return { ...text, id }
  const { organisation } = text
  if (organisation === null) throw new Error(`the draft of ${id} fits without an organisation`)
  const live = before?.of === 'service' ? before : undefined
  return {
    ...text,
    organisation,
    id,
    sounds: soundsOf(text, live),
    state: live?.state ?? 'open',
    note: live?.note ?? null,
    checkedOn: today,
  }
}
