import type { InputOf } from '../../contract/route'
import type { runningContract } from '../../contract/sessions/running'
import type { Session } from '../../contract/sessions/session'
import { toInstant } from '../../contract/time'
import { offeredVenues, spotOf, venueOf } from '../communities/lookup'
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
  const { capacity, venue, checks } = await placeAfter(ctx, session, input)
  if (capacity !== null && session.capacity > capacity) throw refuse('VENUE_TOO_SMALL', { capacity })
  const times = timesAfter(session, input)
  refuseIf(whyNotThen(times, ctx.clock.now()))
  // Only for valid times, since the almanac does not cover every year.
  const about = kind.onDay(session.about, times.startsAt.slice(0, 10))
  const movedFrom = session.venue.id === null ? session.venue.name : undefined
  const moved = { ...session, ...times, about, venue, movedAt: toInstant(ctx.clock.now()), movedFrom }

  const outcome = await commit(ctx, {
    request,
    writes: [...replaceSession(ctx, moved, session.closedAt === undefined), ...checks],
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
  if (!outcome.done) {
    // Also where the venue was hidden in this very moment.
    await placeAfter(ctx, after.session, input)
    throw refuse('SERVICE_BUSY')
  }
  return viewSession(after, ctx.clock.now())
}

/** Where it takes place after the move; whatever it moves to is offered at the moment of writing. */
async function placeAfter(ctx: Context, { venue }: StoredSession, { venueId, elsewhere }: Pick<Input, 'venueId' | 'elsewhere'>) {
  const stays = elsewhere === undefined && (venueId === undefined || venueId === venue.id)
  if (stays) return { venue, capacity: venue.id === null ? null : (await venueOf(ctx, venue.id)).capacity, checks: [] }
  const offered = await offeredVenues(ctx)
  const { capacity, ...spot } = spotOf(offered, { venueId, elsewhere })
  return { venue: spot, capacity, checks: [offered.stillOffered] }
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
