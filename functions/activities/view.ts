import type { Activity } from '../../contract/activities'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { findReadableSessions } from '../sessions/lookup'
import { viewSession } from '../sessions/rules'
import { findActivity } from './lookup'

/** An activity with its sessions as they stand; refuses NOT_FOUND. */
export async function viewActivity(ctx: Context, activityId: string): Promise<Activity> {
  const stored = await findActivity(ctx, activityId)
  if (!stored) throw refuse('NOT_FOUND')
  const { sessionIds, ...activity } = stored
  const sessions = await findReadableSessions(ctx, sessionIds)
  return { ...activity, sessions: sessions.map((seated) => viewSession(seated, ctx.clock.now())) }
}
