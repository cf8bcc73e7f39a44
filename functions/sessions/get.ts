import type { InputOf } from '../../contract/route'
import type { sessionsContract } from '../../contract/sessions/routes'
import type { SessionDetail } from '../../contract/sessions/session'
import { communityOf, placeOf } from '../communities/lookup'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { kindOf } from '../sessionKinds'
import { findReadableSessions, findSessions } from './lookup'
import { viewSession } from './rules'

/** A session with the details its kind adds, and its siblings. */
export async function getSession(ctx: Context, { sessionId }: InputOf<typeof sessionsContract.get>): Promise<SessionDetail> {
  await communityOf(ctx)
  const [seated] = await findSessions(ctx, [sessionId])
  const described = seated && (await kindOf(seated.session.about).describe(ctx, seated.session))
  if (!seated || !described) throw refuse('NOT_FOUND')

  const now = ctx.clock.now()
  const { siblingIds, ...words } = described
  const siblings = (await findReadableSessions(ctx, siblingIds))
    .map((other) => viewSession(other, now))
    .map(({ id, startsAt, endsAt, state, left }) => ({ id, startsAt, endsAt, state, left }))
  return { ...viewSession(seated, now), ...words, place: await placeOf(ctx, seated.session.venue.id), siblings }
}
