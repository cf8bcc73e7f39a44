import type { activitiesContract } from '../../contract/activities'
import type { InputOf } from '../../contract/route'
import { toInstant } from '../../contract/time'
import { festivalOf, lunarOf } from '../almanac/lookup'
import { type Offered, spotOf } from '../communities/lookup'
import type { Context } from '../platform/context'
import { type NewEvent, newEvent } from '../platform/events'
import { refuse, refuseIf } from '../platform/refuse'
import type { Write } from '../platform/write'
import { putSession, type StoredSession } from '../sessions/lookup'
import { whyNotThen } from '../sessions/rules'
import { activityEvents, ofActivity } from './events'
import { putActivity, type StoredActivity } from './lookup'

/** An activity to publish: everything but the request. */
export type Plan = Omit<InputOf<typeof activitiesContract.publish>, 'requestId'>
type NewSession = Plan['sessions'][number]

/** A booking can be cancelled until two hours before the start unless the activity says otherwise. */
const cancelBeforeMilliseconds = 2 * 3_600_000

/** `offered`: the venues as they stand now. */
type Publishing = { activityId: string; plan: Plan; offered: Offered }
type Publication = { activity: StoredActivity; sessions: StoredSession[]; writes: Write[]; event: NewEvent }

/** The writes and the event that publish an activity with its sessions. Refuses TIMES_WRONG, VENUE_UNKNOWN and VENUE_TOO_SMALL. */
export async function publication(ctx: Context, { activityId, plan, offered }: Publishing): Promise<Publication> {
  const sessions = plan.sessions.map((session) => sessionOf(ctx, { activityId, plan, session, offered }))
  const activity = activityOf(activityId, plan, sessions)
  return {
    activity,
    sessions,
    writes: [offered.stillOffered, putActivity(activity), ...sessions.flatMap((session) => putSession(ctx, session))],
    event: newEvent(activityEvents.published, { ...ofActivity(activityId), facts: { activityId, sessionIds: activity.sessionIds } }),
  }
}

function activityOf(id: string, plan: Plan, sessions: StoredSession[]): StoredActivity {
  return {
    id,
    title: plan.title,
    description: plan.description,
    bring: plan.bring ?? null,
    organiser: plan.organiser,
    audience: plan.audience ?? 'everyone',
    motif: plan.motif ?? 'pomegranate',
    state: 'published',
    sessionIds: sessions.map((session) => session.id),
  }
}

function sessionOf(ctx: Context, { activityId, plan, session, offered }: Publishing & { session: NewSession }): StoredSession {
  const now = ctx.clock.now()
  const { capacity, ...venue } = spotOf(offered, session)
  if (capacity !== null && session.capacity > capacity) throw refuse('VENUE_TOO_SMALL', { capacity })
  const times = timesOf(session, now)
  refuseIf(whyNotThen(times, now))
  const day = times.startsAt.slice(0, 10)
  return {
    id: ctx.ids.make('ses'),
    kind: 'activity',
    title: plan.title,
    about: {
      kind: 'activity',
      activityId,
      organiser: plan.organiser,
      motif: plan.motif ?? 'pomegranate',
      festival: plan.festival ?? festivalOf(day),
      lunar: lunarOf(day),
    },
    audience: plan.audience ?? 'everyone',
    ...times,
    venue,
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
