import type { InputOf } from '../../contract/route'
import type { runningContract } from '../../contract/sessions/running'
import type { Session } from '../../contract/sessions/session'
import { toInstant } from '../../contract/time'
import { offeredVenueOf, venueOf } from '../communities/lookup'
import { commit, findResult } from '../platform/commit'
import type { Context } from '../platform/context'
import { newEvent } from '../platform/events'
import { refuse, refuseIf } from '../platform/refuse'
import { kindOf } from '../sessionKinds'
import { ofSession, sessionEvents } from './events'
import { forgetSession, organised, replaceSession, type StoredSession } from './lookup'
import { isOver, viewSession, whyNotThen } from './rules'

type Input = InputOf<typeof runningContract.move>

/** Gives a session that has not begun another time or venue. `deliver` notifies everybody with a booking. */
export async function moveSession(ctx: Context, input: Input): Promise<Session> {
  const seated = await organised(ctx, input.sessionId)
  const { session } = seated
  const kind = kindOf(session.about)
  const request = { verb: 'moveSession', input }
  if (await findResult(ctx, request)) return viewSession(seated, ctx.clock.now())

  if (isOver(seated, ctx.clock.now())) refuseIf(kind.over)
  const stays = input.venueId === undefined || input.venueId === session.venue.id
  const venue = stays ? await venueOf(ctx, session.venue.id) : await offeredVenueOf(ctx, input.venueId ?? '')
  if (venue.capacity !== null && session.capacity > venue.capacity) throw refuse('VENUE_TOO_SMALL', { capacity: venue.capacity })
  const times = timesAfter(session, input)
  refuseIf(whyNotThen(times, ctx.clock.now()))
  // Only for valid times, since the almanac does not cover every year.
  const about = kind.onDay(session.about, times.startsAt.slice(0, 10))
  const moved = { ...session, ...times, about, venue: { id: venue.id, name: venue.name }, movedAt: toInstant(ctx.clock.now()) }

  const outcome = await commit(ctx, {
    request,
    writes: replaceSession(ctx, moved, session.closedAt === undefined),
    events: [
      newEvent(sessionEvents.moved, {
        ...ofSession(session.id),
        facts: { sessionId: session.id, version: session.version + 1, ...whatChanged(session, moved) },
      }),
    ],
  })
  forgetSession(ctx, session.id)
  const after = await organised(ctx, session.id)
  // Somebody else changed it between our read and our write.
  if (!outcome.done && isOver(after, ctx.clock.now())) refuseIf(kind.over)
  if (!outcome.done) throw refuse('SERVICE_BUSY')
  return viewSession(after, ctx.clock.now())
}

const whatChanged = (was: StoredSession, is: StoredSession) => ({
  wasStartsAt: was.startsAt,
  wasEndsAt: was.endsAt,
  wasVenueId: was.venue.id,
  startsAt: is.startsAt,
  endsAt: is.endsAt,
  venueId: is.venue.id,
})

// The ends of booking and of cancelling keep their distance from the start; booking that is open stays open.
function timesAfter(session: StoredSession, { startsAt, endsAt }: Pick<Input, 'startsAt' | 'endsAt'>) {
  const later = Date.parse(startsAt) - Date.parse(session.startsAt)
  const shift = (instant: string) => toInstant(Date.parse(instant) + later)
  return {
    startsAt: toInstant(Date.parse(startsAt)),
    endsAt: toInstant(Date.parse(endsAt)),
    opensAt: later < 0 ? shift(session.opensAt) : session.opensAt,
    closesAt: shift(session.closesAt),
    cancelUntil: shift(session.cancelUntil),
  }
}
