import { commit, findResult, type Outcome } from '../platform/commit'
import type { Context } from '../platform/context'
import type { NewEvent } from '../platform/events'
import { refuse } from '../platform/refuse'
import type { Item } from '../platform/table'
import type { Write } from '../platform/write'
import { findDraft, type StoredActivityDraft } from './drafts'
import { mustOrganise, namesOf } from './organisers'

/** Managers who change the settings at the same moment. */
const attempts = 4

type OnDraft = { requestId: string; activityId: string; version: number }
type Change = { writes: Write[]; event: NewEvent; result?: Item }

/**
 * Changes or ends a draft for somebody who has read its present version; the result of the change. The same request again changes
 * nothing. Refuses NOT_FOUND, and DRAFT_CHANGED if a colleague was quicker.
 */
export async function moveDraft(
  ctx: Context,
  request: { verb: string; input: OnDraft },
  decide: (draft: StoredActivityDraft) => Promise<Change>,
): Promise<Item> {
  mustOrganise(ctx)
  const known = await findResult(ctx, request)
  if (known) return known

  for (let attempt = 0; attempt < attempts; attempt++) {
    const { writes, event, result = {} } = await decide(await readAs(ctx, request.input))
    const outcome = await commit(ctx, { request: { ...request, result }, writes, events: [event] })
    // The settings are other ones by now: perhaps a venue is no longer offered.
    if (outcome.done || !outcome.failures.some(({ name }) => name === 'settings')) return resultOf(ctx, request.input, outcome)
  }
  throw refuse('SERVICE_BUSY')
}

async function readAs(ctx: Context, { activityId, version }: OnDraft): Promise<StoredActivityDraft> {
  const draft = await findDraft(ctx, activityId)
  if (!draft) throw refuse('NOT_FOUND')
  if (draft.version === version) return draft
  throw refuse('DRAFT_CHANGED', { by: (await namesOf(ctx, [draft.changedBy]))(draft.changedBy), version: draft.version })
}

// A draft that could not be written is another one by now, or none.
async function resultOf(ctx: Context, input: OnDraft, outcome: Outcome): Promise<Item> {
  if (outcome.done) return outcome.result
  await readAs(ctx, input)
  throw refuse('SERVICE_BUSY')
}
