import type { Session } from '../../contract/sessions/session'
import { again, outrun } from '../platform/again'
import { commit, findResult } from '../platform/commit'
import type { Context } from '../platform/context'
import type { NewEvent } from '../platform/events'
import { refuseIf } from '../platform/refuse'
import type { Write } from '../platform/write'
import { kindOf } from '../sessionKinds'
import { forgetSession, organised, type Seated } from './lookup'
import { isOver, viewSession } from './rules'

type OnSession = { requestId: string; sessionId: string }

const mostAttempts = 6

/**
 * Changes a session that has not begun, as `decide` says from how it stands; undefined if it is so already. Read anew and tried again
 * when somebody was quicker. The same request again changes nothing.
 */
export async function runSession(
  ctx: Context,
  request: { verb: string; input: OnSession },
  decide: (seated: Seated) => Promise<{ writes: Write[]; event: NewEvent } | undefined>,
): Promise<Session> {
  const { sessionId } = request.input
  return again(mostAttempts, async () => {
    const seated = await organised(ctx, sessionId)
    if (await findResult(ctx, request)) return viewSession(seated, ctx.clock.now())
    if (isOver(seated, ctx.clock.now())) refuseIf(kindOf(seated.session.about).over)
    const change = await decide(seated)
    if (!change) return viewSession(seated, ctx.clock.now())
    const outcome = await commit(ctx, { request, writes: change.writes, events: [change.event] })
    forgetSession(ctx, sessionId)
    return outcome.done ? viewSession(await organised(ctx, sessionId), ctx.clock.now()) : outrun
  })
}
