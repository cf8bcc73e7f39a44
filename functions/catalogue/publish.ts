import type { Service } from '../../contract/catalogue/catalogue'
import type { editingContract } from '../../contract/catalogue/editing'
import type { InputOf } from '../../contract/route'
import { dayOf } from '../../contract/time'
import { again, outrun } from '../platform/again'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { changeOf } from './change'
import { removeDraft, type StoredDraft } from './drafts'
import { mustEdit } from './editors'
import { catalogueOf } from './lookup'
import { endDraft } from './moves'
import { mustFit } from './read'
import { soundsOf } from './sounds'
import { findService, forgetCatalogue } from './store'

const mostAttempts = 4

/** Publishes a draft as its second reader. Residents see it within a minute. */
export async function publishDraft(ctx: Context, input: InputOf<typeof editingContract.publishDraft>): Promise<{ serviceId: string }> {
  const { id: reader } = mustEdit(ctx)
  const published = await again(mostAttempts, async () => {
    const done = await endDraft(ctx, { verb: 'publishDraft', input }, async (draft) => {
      if (draft.state !== 'waiting') throw refuse('DRAFT_NOT_WAITING')
      if (draft.writers.includes(reader)) throw refuse('OWN_DRAFT')
      await mustFit(ctx, draft)
      const live = await findService(ctx, draft.serviceId)
      const order = live?.order ?? (await catalogueOf(ctx)).services.length
      const after = serviceOf(draft, { before: live?.entry, today: dayOf(ctx.clock.now()) })
      const { writes, event } = changeOf(ctx, { what: 'published', writers: draft.writers, reader, live, order, after })
      return { writes: [removeDraft(draft), ...writes], event }
    })
    // Somebody marked the service in between.
    return done ?? outrun
  })
  forgetCatalogue(ctx)
  return published
}

/** What is published now; whether the service is open and its note stay as they are. */
function serviceOf({ serviceId, text }: StoredDraft, { before, today }: { before: Service | undefined; today: string }): Service {
  const { organisation } = text
  if (organisation === null) throw new Error(`the draft of ${serviceId} fits without an organisation`)
  return {
    ...text,
    organisation,
    id: serviceId,
    sounds: soundsOf(text, before),
    state: before?.state ?? 'open',
    note: before?.note ?? null,
    checkedOn: today,
  }
}
