import type { Activity, activitiesContract } from '../../contract/activities'
import type { InputOf } from '../../contract/route'
import { commit, findResult } from '../platform/commit'
import type { Context } from '../platform/context'
import { newEvent } from '../platform/events'
import { refuse } from '../platform/refuse'
import { findSessions, forgetSession, retitleSession } from '../sessions/lookup'
import { activityEvents, ofActivity } from './events'
import { findActivity, type StoredActivity } from './lookup'
import { mustOrganise } from './organisers'
import { rewordActivity, type Wording } from './store'
import { viewActivity } from './view'

type Input = InputOf<typeof activitiesContract.correct>

/** Corrects the words of a published activity and the titles of its sessions. Bookings stay as they are, and nobody is told. */
export async function correctActivity(ctx: Context, input: Input): Promise<Activity> {
  mustOrganise(ctx)
  const { activityId } = input
  const request = { verb: 'correctActivity', input }
  if (await findResult(ctx, request)) return viewActivity(ctx, activityId)
  const activity = await readAs(ctx, input)
  const words: Wording = { title: input.title, description: input.description, bring: input.bring ?? null }
  if (isSame(activity, words)) return viewActivity(ctx, activityId)

  const sessions = (await findSessions(ctx, activity.sessionIds)).filter(({ session }) => session.title !== words.title)
  const outcome = await commit(ctx, {
    request,
    writes: [rewordActivity(activity, words), ...sessions.map(({ session }) => retitleSession(session, words.title))],
    events: [newEvent(activityEvents.corrected, { ...ofActivity(activityId), facts: factsOf(activity, words) })],
  })
  for (const { session } of sessions) forgetSession(ctx, session.id)
  if (!outcome.done) {
    await readAs(ctx, input)
    // A session was moved or closed in between.
    throw refuse('SERVICE_BUSY')
  }
  return viewActivity(ctx, activityId)
}

/** The activity for somebody who has read its present words. */
async function readAs(ctx: Context, { activityId, corrections }: Input): Promise<StoredActivity> {
  const activity = await findActivity(ctx, activityId)
  if (!activity) throw refuse('NOT_FOUND')
  if (activity.state === 'cancelled') throw refuse('ACTIVITY_OVER')
  const version = activity.corrections ?? 0
  if (version !== corrections) throw refuse('DRAFT_CHANGED', { by: null, version })
  return activity
}

const isSame = (was: Wording, is: Wording) => was.title === is.title && was.description === is.description && was.bring === is.bring

const factsOf = (was: StoredActivity, is: Wording) => ({
  activityId: was.id,
  corrections: (was.corrections ?? 0) + 1,
  titleWas: was.title.length,
  title: is.title.length,
  descriptionWas: was.description.length,
  description: is.description.length,
  bringWas: was.bring?.length ?? 0,
  bring: is.bring?.length ?? 0,
})
