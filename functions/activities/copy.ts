import type { ActivityText, DraftSession } from '../../contract/activityDraft'
import type { Festival } from '../../contract/communities'
import { dayOf, startOfDay } from '../../contract/time'
import { dayOfFestival } from '../almanac/lookup'
import type { StoredSession } from '../sessions/lookup'
import type { StoredActivity } from './lookup'

const weeks52 = 364
/** An activity for a festival takes place at most so many days before or after it. */
const aroundFestival = 30
const [hour, mostHours, mostDaysBefore] = [3_600_000, 7 * 24, 60]

/** The text of an activity and its sessions as a draft for days after `today`. */
export function copyOf(activity: StoredActivity, sessions: readonly StoredSession[], today: string): ActivityText {
  const { title, description, bring, organiser, audience, motif } = activity
  const planned = [...sessions].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
  const [first] = planned
  const festival = sharedFestival(planned)
  const later = first ? daysLater(first.startsAt.slice(0, 10), { festival, today }) : 0
  return {
    title,
    description,
    bring: bring ?? '',
    organiser,
    audience,
    festival,
    motif,
    sessions: planned.map((session) => sessionOf(session, later)),
    ...rulesOf(first),
  }
}

const sessionOf = ({ startsAt, endsAt, venue, capacity }: StoredSession, later: number): DraftSession => ({
  day: dayAfter(startsAt.slice(0, 10), later),
  from: startsAt.slice(11, 16),
  to: endsAt.slice(11, 16),
  venueId: venue.id,
  elsewhere: venue.id === null ? venue.name : '',
  capacity,
})

/** The festival that all of an activity is for. One of many dates may fall on a festival by chance. */
function sharedFestival(sessions: readonly StoredSession[]): Festival | null {
  const festivals = new Set(sessions.map(({ about }) => about.festival))
  const [festival] = festivals
  return festivals.size === 1 ? (festival ?? null) : null
}

/** How many days later the copy takes place: so that it keeps its distance from the festival, else its day of the week. */
function daysLater(day: string, { festival, today }: { festival: Festival | null; today: string }): number {
  const before = festival && nearest(festival, day)
  const offset = before ? daysBetween(before, day) : 0
  const from = before && latest(dayAfter(before, 1), dayAfter(today, 1 - offset))
  const next = festival && from ? dayOfFestival(festival, from) : null
  if (before && next) return daysBetween(before, next)
  return Math.max(1, Math.ceil((daysBetween(day, today) + 1) / weeks52)) * weeks52
}

/** The day of the festival that an activity on `day` is for. */
function nearest(festival: Festival, day: string): string | null {
  const kept = dayOfFestival(festival, dayAfter(day, -aroundFestival))
  return kept !== null && daysBetween(day, kept) <= aroundFestival ? kept : null
}

function rulesOf(session: StoredSession | undefined): Pick<ActivityText, 'opensDaysBefore' | 'closesHoursBefore' | 'cancelHoursBefore'> {
  if (!session) return { opensDaysBefore: null, closesHoursBefore: 0, cancelHoursBefore: 2 }
  const { startsAt, opensAt, closesAt, cancelUntil } = session
  const hoursBefore = (instant: string) => Math.min(mostHours, Math.max(0, Math.round((Date.parse(startsAt) - Date.parse(instant)) / hour)))
  const days = daysBetween(opensAt.slice(0, 10), startsAt.slice(0, 10))
  const isPlanned = opensAt.slice(11, 16) === '08:00' && days >= 1 && days <= mostDaysBefore
  return { opensDaysBefore: isPlanned ? days : null, closesHoursBefore: hoursBefore(closesAt), cancelHoursBefore: hoursBefore(cancelUntil) }
}

const dayAfter = (day: string, days: number) => dayOf(startOfDay(day) + days * 24 * hour)
const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / (24 * hour))
const latest = (one: string, other: string) => (one > other ? one : other)
