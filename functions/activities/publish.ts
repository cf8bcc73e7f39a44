import type { Activity, activitiesContract } from '../../contract/activities'
import type { InputOf } from '../../contract/route'
import { toInstant } from '../../contract/time'
import { festivalOf, lunarOf } from '../almanac/lookup'
import { venueOf } from '../communities/lookup'
import { mustBe } from '../platform/caller'
import { commit, findResult } from '../platform/commit'
import type { Context } from '../platform/context'
import { newEvent } from '../platform/events'
import { refuse, refuseIf } from '../platform/refuse'
import { putSession, type StoredSession } from '../sessions/lookup'
import { whyNotThen } from '../sessions/rules'
import { activityEvents, ofActivity } from './events'
import { putActivity, type StoredActivity } from './lookup'
import { viewActivity } from './view'

type Input = InputOf<typeof activitiesContract.publish>
type NewSession = Input['sessions'][number]

/** A booking can be cancelled until two hours before the start unless the activity says otherwise. */
const cancelBeforeMilliseconds = 2 * 3_600_000

/** Publishes an activity with its sessions; booking opens at once by default. */
export async function publishActivity(ctx: Context, input: Input): Promise<Activity> {
  mustBe(ctx, 'manager')
  const request = { verb: 'publishActivity', input }
  const before = await findResult(ctx, request)
  if (before) return viewActivity(ctx, String(before.activityId))

  const activityId = ctx.ids.make('act')
  const sessions = await Promise.all(input.sessions.map((session) => sessionOf(ctx, { activityId, input, session })))
  const activity = activityOf(activityId, input, sessions)
  const outcome = await commit(ctx, {
    request: { ...request, result: { activityId } },
    writes: [putActivity(activity), ...sessions.flatMap((session) => putSession(ctx, session))],
    events: [newEvent(activityEvents.published, { ...ofActivity(activityId), facts: { activityId, sessionIds: activity.sessionIds } })],
  })
  if (!outcome.done) throw new Error('a newly made id is already taken')
  return viewActivity(ctx, String(outcome.result.activityId))
}

function activityOf(id: string, input: Input, sessions: StoredSession[]): StoredActivity {
  return {
    id,
    title: input.title,
    description: input.description,
    bring: input.bring ?? null,
    organiser: input.organiser,
    audience: input.audience ?? 'everyone',
    motif: input.motif ?? 'pomegranate',
    state: 'published',
    sessionIds: sessions.map((session) => session.id),
  }
}

async function sessionOf(
  ctx: Context,
  { activityId, input, session }: { activityId: string; input: Input; session: NewSession },
): Promise<StoredSession> {
  const now = ctx.clock.now()
  const venue = await venueOf(ctx, session.venueId)
  if (venue.capacity !== null && session.capacity > venue.capacity) throw refuse('VENUE_TOO_SMALL', { capacity: venue.capacity })
  const times = timesOf(session, now)
  refuseIf(whyNotThen(times, now))
  const day = times.startsAt.slice(0, 10)
  return {
    id: ctx.ids.make('ses'),
    kind: 'activity',
    title: input.title,
    about: {
      kind: 'activity',
      activityId,
      organiser: input.organiser,
      motif: input.motif ?? 'pomegranate',
      festival: input.festival ?? festivalOf(day),
      lunar: lunarOf(day),
    },
    audience: input.audience ?? 'everyone',
    ...times,
    venue: { id: venue.id, name: venue.name },
    capacity: session.capacity,
    state: 'scheduled',
    version: 1,
  }
}

function timesOf(session: NewSession, now: number) {
  const start = Date.parse(session.startsAt)
  const at = (instant: string | undefined, otherwise: number) => toInstant(instant === undefined ? otherwise : Date.parse(instant))
  return {
    startsAt: toInstant(start),
    endsAt: at(session.endsAt, start),
    opensAt: at(session.opensAt, now),
    closesAt: at(session.closesAt, start),
    cancelUntil: at(session.cancelUntil, start - cancelBeforeMilliseconds),
  }
}
