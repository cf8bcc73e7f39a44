import type { InputOf } from '../../contract/route'
import type { SessionDetail, sessionsContract } from '../../contract/sessions/routes'
import { findActivity } from '../activities/lookup'
import { communityOf } from '../communities/lookup'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { findSessions } from './lookup'
import { viewSession } from './rules'

/** A session with its activity's words and the other sessions of that activity. */
export async function getSession(ctx: Context, { sessionId }: InputOf<typeof sessionsContract.get>): Promise<SessionDetail> {
  await communityOf(ctx)
  const [seated] = await findSessions(ctx, [sessionId])
  const activity = seated && (await findActivity(ctx, seated.session.activityId))
  if (!seated || !activity) throw refuse('NOT_FOUND')

  const now = ctx.clock.now()
  const others = await findSessions(
    ctx,
    activity.sessionIds.filter((id) => id !== sessionId),
  )
  const siblings = others
    .map((other) => viewSession(other, now))
    .map(({ id, startsAt, endsAt, state, left }) => ({ id, startsAt, endsAt, state, left }))
  return { ...viewSession(seated, now), description: activity.description, bring: activity.bring, siblings }
}
