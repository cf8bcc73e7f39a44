import { type ActivityText, nothingPlanned } from '../../contract/activityDraft'
import type { activityDraftsContract } from '../../contract/activityDrafts'
import type { InputOf } from '../../contract/route'
import { dayOf, toInstant } from '../../contract/time'
import { commit, findResult } from '../platform/commit'
import type { Context } from '../platform/context'
import { newEvent } from '../platform/events'
import { refuse } from '../platform/refuse'
import { findSessions } from '../sessions/lookup'
import { copyOf } from './copy'
import { findDrafts, mostDrafts, putDraft } from './drafts'
import { activityEvents, ofActivity } from './events'
import { findActivity } from './lookup'
import { mustOrganise } from './organisers'

type Input = InputOf<typeof activityDraftsContract.beginDraft>

/**
 * Begins a draft, with nothing in it or with all that an activity had, on days to come. Whoever left one of their own with nothing in it
 * goes on in that one.
 */
export async function beginDraft(ctx: Context, input: Input): Promise<{ activityId: string }> {
  const { id: me } = mustOrganise(ctx)
  const request = { verb: 'beginActivityDraft', input }
  const known = await findResult(ctx, request)
  if (known) return { activityId: String(known.activityId) }

  const drafts = await findDrafts(ctx)
  const empty = drafts.find(({ version, writers, text }) => version === 1 && writers[0] === me && text.title === '')
  if (input.from === undefined && empty) return { activityId: empty.activityId }
  const text = input.from === undefined ? nothingPlanned() : await copied(ctx, input.from)
  if (drafts.length >= mostDrafts) throw refuse('TOO_MANY_DRAFTS', { most: mostDrafts })
  const activityId = ctx.ids.make('act')
  const outcome = await commit(ctx, {
    request: { ...request, result: { activityId } },
    writes: [putDraft({ activityId, text, version: 1, writers: [me], changedBy: me, savedAt: toInstant(ctx.clock.now()) })],
    events: [newEvent(activityEvents.draftBegun, { ...ofActivity(activityId), facts: { from: input.from ?? null } })],
  })
  if (!outcome.done) throw new Error('a newly made id is already taken')
  return { activityId: String(outcome.result.activityId) }
}

async function copied(ctx: Context, from: string): Promise<ActivityText> {
  const activity = await findActivity(ctx, from)
  if (!activity) throw refuse('NOT_FOUND')
  const seated = await findSessions(ctx, activity.sessionIds)
  return copyOf(
    activity,
    seated.map(({ session }) => session),
    dayOf(ctx.clock.now()),
  )
}
