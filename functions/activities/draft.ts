import type { ActivityDraft, ActivityDraftRow } from '../../contract/activityDraft'
import type { activityDraftsContract } from '../../contract/activityDrafts'
import type { InputOf } from '../../contract/route'
import type { Context } from '../platform/context'
import { newEvent } from '../platform/events'
import { refuse } from '../platform/refuse'
import { findDraft, findDrafts, nextDraft, removeDraft, type StoredActivityDraft } from './drafts'
import { activityEvents, ofActivity } from './events'
import { moveDraft } from './moves'
import { mustOrganise, namesOf } from './organisers'

/** All drafts, the one touched last first. */
export async function listDrafts(ctx: Context): Promise<{ items: ActivityDraftRow[] }> {
  mustOrganise(ctx)
  const drafts = (await findDrafts(ctx)).sort((a, b) => (a.savedAt > b.savedAt ? -1 : 1))
  const nameOf = await namesOf(
    ctx,
    drafts.flatMap(({ writers }) => writers),
  )
  return { items: drafts.map((draft) => rowOf(draft, nameOf)) }
}

export async function getDraft(ctx: Context, { activityId }: InputOf<typeof activityDraftsContract.getDraft>): Promise<ActivityDraft> {
  mustOrganise(ctx)
  const draft = await findDraft(ctx, activityId)
  if (!draft) throw refuse('NOT_FOUND')
  const nameOf = await namesOf(ctx, [...draft.writers, draft.changedBy])
  return { ...rowOf(draft, nameOf), text: draft.text, version: draft.version, savedBy: nameOf(draft.changedBy) }
}

function rowOf({ activityId, text, writers, savedAt }: StoredActivityDraft, nameOf: (id: string) => string | null): ActivityDraftRow {
  const days = text.sessions.flatMap(({ day }) => day ?? []).sort()
  return { activityId, title: text.title, motif: text.motif, day: days[0] ?? null, writers: writers.map(nameOf), savedAt }
}

/** Puts parts of a draft's text. */
export async function saveDraft(ctx: Context, input: InputOf<typeof activityDraftsContract.saveDraft>): Promise<{ version: number }> {
  const { id: me } = mustOrganise(ctx)
  const { version } = await moveDraft(ctx, { verb: 'saveActivityDraft', input }, async (draft) => {
    const writers = [...draft.writers.filter((writer) => writer !== me), me]
    return {
      writes: [nextDraft(ctx, draft, { text: { ...draft.text, ...input.change }, writers, changedBy: me })],
      event: newEvent(activityEvents.draftSaved, { ...ofActivity(draft.activityId), facts: { parts: Object.keys(input.change) } }),
      result: { version: draft.version + 1 },
    }
  })
  return { version: Number(version) }
}

export async function dropDraft(ctx: Context, input: InputOf<typeof activityDraftsContract.dropDraft>): Promise<{ activityId: string }> {
  await moveDraft(ctx, { verb: 'dropActivityDraft', input }, async (draft) => ({
    writes: [removeDraft(draft)],
    event: newEvent(activityEvents.draftDropped, { ...ofActivity(draft.activityId), facts: {} }),
  }))
  return { activityId: input.activityId }
}
