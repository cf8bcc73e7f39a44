import type { InputOf } from '../../contract/route'
import type { runningContract } from '../../contract/sessions/running'
import type { Session } from '../../contract/sessions/session'
import { toInstant } from '../../contract/time'
import type { Context } from '../platform/context'
import { newEvent } from '../platform/events'
import { ofSession, sessionEvents } from './events'
import { runSession } from './running'
import { setClosed } from './store'

/** Ends booking now. A session whose booking is over stays as it is. */
export async function closeSession(ctx: Context, input: InputOf<typeof runningContract.close>): Promise<Session> {
  return runSession(ctx, { verb: 'closeSession', input }, async ({ session }) => {
    const now = ctx.clock.now()
    if (session.closedAt !== undefined || Date.parse(session.closesAt) <= now) return undefined
    const closedAt = toInstant(now)
    return {
      writes: setClosed(session, closedAt),
      event: newEvent(sessionEvents.closed, {
        ...ofSession(session.id),
        facts: { sessionId: session.id, wasClosesAt: session.closesAt, closesAt: closedAt },
      }),
    }
  })
}

/** Lets people book again until the session's own end of booking. */
export async function reopenSession(ctx: Context, input: InputOf<typeof runningContract.reopen>): Promise<Session> {
  return runSession(ctx, { verb: 'reopenSession', input }, async ({ session }) => {
    const { id, closedAt, closesAt } = session
    if (closedAt === undefined) return undefined
    return {
      writes: setClosed(session, undefined),
      event: newEvent(sessionEvents.reopened, { ...ofSession(id), facts: { sessionId: id, wasClosesAt: closedAt, closesAt } }),
    }
  })
}
