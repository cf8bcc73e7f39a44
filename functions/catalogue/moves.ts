import * as z from 'zod/mini'
import { EntryKey } from '../../contract/catalogue/entries'
import { commit, findResult, type Outcome } from '../platform/commit'
import type { Context } from '../platform/context'
import type { NewEvent } from '../platform/events'
import { refuse } from '../platform/refuse'
import type { Write } from '../platform/write'
import { findDraft, nextDraft, type StoredDraft } from './drafts'
import { mustEdit, namesOf } from './editors'

type OnDraft = EntryKey & { requestId: string; version: number }
type Move = { verb: string; input: OnDraft }

const Moved = z.object({ version: z.number() })

/**
 * Changes a draft for somebody who has read its present version, and answers with the next one; the same request again changes
 * nothing. Refuses NOT_FOUND, and DRAFT_CHANGED if a colleague was quicker.
 */
export async function moveDraft(
  ctx: Context,
  request: Move,
  decide: (draft: StoredDraft) => Promise<{ change: Partial<StoredDraft>; event: NewEvent }>,
): Promise<z.infer<typeof Moved>> {
  const caller = mustEdit(ctx)
  const known = await findResult(ctx, request)
  if (known) return Moved.parse(known)

  const draft = await readAs(ctx, request.input)
  const { change, event } = await decide(draft)
  const outcome = await commit(ctx, {
    request: { ...request, result: { version: draft.version + 1 } },
    writes: [nextDraft(ctx, draft, { ...change, changedBy: caller.id })],
    events: [event],
  })
  return Moved.parse(await resultOf(ctx, request.input, outcome))
}

/** The same for a change that a draft ends with; undefined if something other than the draft was not as it had been read. */
export async function endDraft(
  ctx: Context,
  request: Move,
  decide: (draft: StoredDraft) => Promise<{ writes: Write[]; event: NewEvent }>,
): Promise<EntryKey | undefined> {
  mustEdit(ctx)
  const known = await findResult(ctx, request)
  if (known) return EntryKey.parse(known)

  const { writes, event } = await decide(await readAs(ctx, request.input))
  const outcome = await commit(ctx, {
    request: { ...request, result: { of: request.input.of, id: request.input.id } },
    writes,
    events: [event],
  })
  if (!outcome.done && !outcome.failures.some(({ name }) => name === 'draft')) return undefined
  return EntryKey.parse(await resultOf(ctx, request.input, outcome))
}

async function readAs(ctx: Context, { version, ...key }: OnDraft): Promise<StoredDraft> {
  const draft = await findDraft(ctx, key)
  if (!draft) throw refuse('NOT_FOUND')
  if (draft.version === version) return draft
  throw refuse('DRAFT_CHANGED', { by: (await namesOf(ctx, [draft.changedBy]))(draft.changedBy), version: draft.version })
}

// A draft that could not be written is another one by now, or none.
async function resultOf(ctx: Context, input: OnDraft, outcome: Outcome): Promise<unknown> {
  if (outcome.done) return outcome.result
  await readAs(ctx, input)
  throw refuse('SERVICE_BUSY')
}
