import { nothingWritten, textOf } from '../../contract/catalogue/draft'
import type { editingContract } from '../../contract/catalogue/editing'
import type { InputOf } from '../../contract/route'
import { toInstant } from '../../contract/time'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { hashOf } from '../platform/crypto'
import { newEvent } from '../platform/events'
import { refuse } from '../platform/refuse'
import { findDraft, findDrafts, mostDrafts, putDraft } from './drafts'
import { mustEdit } from './editors'
import { catalogueEvents, ofService } from './events'
import { findService } from './store'

type Input = InputOf<typeof editingContract.beginDraft>

/** Begins a service's draft with its published text, or a new one's with none. A draft there is already stays as it is. */
export async function beginDraft(ctx: Context, input: Input): Promise<{ serviceId: string }> {
  const caller = mustEdit(ctx)
  const { requestId, serviceId = newServiceId(caller.id, requestId), asked } = input
  if (await findDraft(ctx, serviceId)) return { serviceId }
  const live = await findService(ctx, serviceId)
  if (!live && input.serviceId !== undefined) throw refuse('NOT_FOUND')
  if ((await findDrafts(ctx)).length >= mostDrafts) throw refuse('TOO_MANY_DRAFTS', { most: mostDrafts })

  const begun = putDraft({
    serviceId,
    isNew: !live,
    text: live ? textOf(live.entry) : nothingWritten(asked),
    state: 'writing',
    version: 1,
    writers: [caller.id],
    changedBy: caller.id,
    savedAt: toInstant(ctx.clock.now()),
    remark: null,
  })
  // If a colleague began it at the same moment, theirs is the draft.
  await commit(ctx, {
    request: { verb: 'beginDraft', input, result: { serviceId } },
    writes: [begun],
    events: [newEvent(catalogueEvents.draftBegun, { ...ofService(serviceId), facts: {} })],
  })
  return { serviceId }
}

/** The same request names the same service. */
const newServiceId = (personId: string, requestId: string) => `service-${hashOf([personId, requestId]).slice(0, 16)}`
