import type { Activity, activitiesContract } from '../../contract/activities'
import type { InputOf } from '../../contract/route'
import { commit, findResult } from '../platform/commit'
import type { Context } from '../platform/context'
import { newEvent } from '../platform/events'
import { refuse } from '../platform/refuse'
import { ofSession, sessionEvents } from '../sessions/events'
import { findSessions, forgetSession, replaceSession, type Seated } from '../sessions/lookup'
import { activityEvents, ofActivity } from './events'
import { findActivity } from './lookup'
import { mustOrganise } from './organisers'
import { cancelActivity as cancellation } from './store'
import { viewActivity } from './view'

type Input = InputOf<typeof activitiesContract.cancel>

/** Calls off every session that has not begun, or one of them. `deliver` frees the seats and notifies everybody with a booking. */
export async function cancelActivity(ctx: Context, input: Input): Promise<Activity> {
  mustOrganise(ctx)
  const request = { verb: 'cancelActivity', input }
  const activity = await findActivity(ctx, input.activityId)
  if (!activity) throw refuse('NOT_FOUND')
  // Look for the request's record first, since a retry would find its sessions called off already.
  const sessions = await findSessions(ctx, activity.sessionIds)
  if (await findResult(ctx, request)) return viewActivity(ctx, activity.id)

  const standing = sessions.filter((seated) => stands(seated, ctx.clock.now()))
  const ending = standing.filter(({ session }) => input.sessionId === undefined || session.id === input.sessionId)
  if (ending.length === 0)
    throw refuse(sessions.some(({ session }) => session.id === input.sessionId) || !input.sessionId ? 'ACTIVITY_OVER' : 'NOT_FOUND')

  const all = ending.length === standing.length && activity.state === 'published'
  const outcome = await commit(ctx, {
    request,
    writes: [
      ...(all ? [cancellation(activity.id)] : []),
      ...ending.flatMap(({ session }) => replaceSession(ctx, { ...session, state: 'cancelled', cancelReason: input.reason }, false)),
    ],
    events: [
      ...(all ? [newEvent(activityEvents.cancelled, { ...ofActivity(activity.id), facts: { activityId: activity.id } })] : []),
      ...ending.map(({ session: { id: sessionId, version } }) =>
        newEvent(sessionEvents.cancelled, { ...ofSession(sessionId), facts: { sessionId, version: version + 1 } }),
      ),
    ],
  })
  for (const { session } of ending) forgetSession(ctx, session.id)
  if (!outcome.done) throw refuse((await anyStands(ctx, ending)) ? 'SERVICE_BUSY' : 'ACTIVITY_OVER')
  return viewActivity(ctx, activity.id)
}

const stands = ({ session }: Seated, now: number) => session.state === 'scheduled' && Date.parse(session.startsAt) > now

// Somebody else moved a session or called it off in between.
async function anyStands(ctx: Context, ending: Seated[]): Promise<boolean> {
  const now = await findSessions(
    ctx,
    ending.map(({ session }) => session.id),
  )
  return now.some((seated) => stands(seated, ctx.clock.now()))
}
