import * as z from 'zod/mini'
import { mostSeats } from './activities'
import type { ActivityFault, ActivityProblem } from './activityRefusals'
import { optionals } from './catalogue/texts'
import { Festival, type Venue } from './communities'
import { ActivityId, VenueId } from './ids'
import { otherwise } from './otherwise'
import { longestElsewhere } from './sessions/elsewhere'
import { Audience } from './sessions/session'
import { paragraph, singleLineOrNothing } from './text'
import { Day, Instant, momentOf, mostAheadMilliseconds, startOfDay, toInstant } from './time'

/** A time of day, `09:30`. */
const TimeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))

/** One date of the activity; whatever is not known yet is null. `elsewhere` is a place in words, where there is no venue. */
export const DraftSession = otherwise(
  z.strictObject({
    day: z.nullable(Day),
    from: z.nullable(TimeOfDay),
    to: z.nullable(TimeOfDay),
    venueId: z.nullable(VenueId),
    elsewhere: z.optional(singleLineOrNothing(longestElsewhere)),
    capacity: z.nullable(z.number().check(z.int(), z.gte(1), z.lte(mostSeats))),
  }),
  { elsewhere: '' },
)
export type DraftSession = z.infer<typeof DraftSession>

export const mostSessions = 10
const hoursBefore = z.int().check(z.gte(0), z.lte(7 * 24))

/**
 * An activity as it is written at the desk; a draft may lack much of it. `opensDaysBefore`: booking opens at 8:00 so many days before
 * each session, null: at once. Booking and cancelling end so many hours before the start.
 */
const text = {
  title: singleLineOrNothing(60),
  description: z.union([z.literal(''), paragraph(2_000)]),
  bring: singleLineOrNothing(200),
  organiser: singleLineOrNothing(40),
  audience: Audience,
  festival: z.nullable(Festival),
  motif: z.string().check(z.regex(/^[a-z][a-zA-Z]{1,30}$/)),
  sessions: z.array(DraftSession).check(z.maxLength(mostSessions)),
  opensDaysBefore: z.nullable(z.int().check(z.gte(1), z.lte(60))),
  closesHoursBefore: hoursBefore,
  cancelHoursBefore: hoursBefore,
}
export const ActivityText = z.strictObject(text)
export type ActivityText = z.infer<typeof ActivityText>

/** The parts of a text that somebody changed. */
export const ActivityChange = z.strictObject(optionals(text))
export type ActivityChange = z.infer<typeof ActivityChange>

/** Somebody of the staff; without a name if they gave none or have left. */
const name = z.nullable(z.string())

/** A draft in the list: its title, first day, who wrote it and when it was saved last. */
export const ActivityDraftRow = z.object({
  activityId: ActivityId,
  title: z.string(),
  motif: z.string(),
  day: z.nullable(Day),
  writers: z.array(name),
  savedAt: Instant,
})
export type ActivityDraftRow = z.infer<typeof ActivityDraftRow>

/** `version` grows with each change: whoever changes the draft says which one they have read. `savedBy` made the last one. */
export const ActivityDraft = z.extend(ActivityDraftRow, { text: ActivityText, version: z.number(), savedBy: name })
export type ActivityDraft = z.infer<typeof ActivityDraft>

/** The times of a session whose day and hours are known. */
type Timed = DraftSession & { day: string; from: string; to: string }
type Rules = Pick<ActivityText, 'opensDaysBefore' | 'closesHoursBefore' | 'cancelHoursBefore'>

const [hour, oneDay] = [3_600_000, 86_400_000]
const opensAtHour = 8

export const isTimed = (session: DraftSession): session is Timed => session.day !== null && session.from !== null && session.to !== null

/** A session's times as instants; booking that opens at once opens now (milliseconds). */
export function timesOf({ day, from, to }: Timed, { opensDaysBefore, closesHoursBefore, cancelHoursBefore }: Rules, now: number) {
  const starts = momentOf(day, from)
  const opens = opensDaysBefore === null ? now : startOfDay(day) - opensDaysBefore * oneDay + opensAtHour * hour
  return {
    startsAt: toInstant(starts),
    endsAt: toInstant(momentOf(day, to)),
    opensAt: toInstant(opens),
    closesAt: toInstant(starts - closesHoursBefore * hour),
    cancelUntil: toInstant(starts - cancelHoursBefore * hour),
  }
}

type Around = { venues: readonly Venue[]; now: number }

/** Everything that keeps a draft from being published, in the order of the form. The desk and the API ask this one question. */
export function problemsOf(text: ActivityText, around: Around): ActivityProblem[] {
  const { title, description, organiser, sessions } = text
  return [
    ...(title === '' ? [{ field: 'title', why: 'noTitle' as const }] : []),
    ...(description === '' ? [{ field: 'description', why: 'noDescription' as const }] : []),
    ...(sessions.length === 0 ? [{ field: 'sessions', why: 'noSession' as const }] : []),
    ...sessions.flatMap((session, at) =>
      [
        ...lacking(session),
        ...ofPlace(session, around),
        ...ofTimes(session, text, around.now),
        ...(sessions.some((other, before) => before < at && isSame(other, session)) ? [{ part: 'day', why: 'twice' as const }] : []),
      ].map(({ part, ...problem }) => ({ field: `sessions.${at}.${part}`, ...problem })),
    ),
    ...(organiser === '' ? [{ field: 'organiser', why: 'noOrganiser' as const }] : []),
  ]
}

type Found = { part: string; why: ActivityFault; limit?: number }

const missing = { day: 'noDay', from: 'noFrom', to: 'noTo', venueId: 'noVenue', capacity: 'noCapacity' } as const

function lacking(session: DraftSession): Found[] {
  return (Object.keys(missing) as (keyof typeof missing)[]).flatMap((part) =>
    session[part] === null && !(part === 'venueId' && session.elsewhere !== '') ? [{ part, why: missing[part] }] : [],
  )
}

function ofPlace({ venueId, capacity }: DraftSession, { venues }: Around): Found[] {
  if (venueId === null) return []
  const venue = venues.find(({ id }) => id === venueId)
  if (!venue) return [{ part: 'venueId', why: 'unknownVenue' }]
  const tooMany = venue.capacity !== null && capacity !== null && capacity > venue.capacity
  return tooMany ? [{ part: 'capacity', why: 'venueTooSmall', limit: venue.capacity ?? 0 }] : []
}

function ofTimes(session: DraftSession, rules: Rules, now: number): Found[] {
  if (!isTimed(session)) return []
  if (session.to <= session.from) return [{ part: 'to', why: 'endsBefore' }]
  const times = timesOf(session, rules, now)
  const [starts, opens, closes] = [times.startsAt, times.opensAt, times.closesAt].map((instant) => Date.parse(instant)) as [
    number,
    number,
    number,
  ]
  if (starts <= now) return [{ part: 'day', why: 'past' }]
  if (starts - now > mostAheadMilliseconds) return [{ part: 'day', why: 'tooFar' }]
  if (closes <= now) return [{ part: 'day', why: 'closed' }]
  return opens >= closes ? [{ part: 'day', why: 'opensLate' }] : []
}

const isSame = (one: DraftSession, other: DraftSession) =>
  isTimed(one) && one.day === other.day && one.from === other.from && one.venueId === other.venueId && one.elsewhere === other.elsewhere

/** What a new draft begins with: one session whose hours and seats most activities have. */
export const nothingPlanned = (): ActivityText => ({
  title: '',
  description: '',
  bring: '',
  organiser: '',
  audience: 'everyone',
  festival: null,
  motif: 'pomegranate',
  sessions: [{ day: null, from: '09:30', to: '11:00', venueId: null, elsewhere: '', capacity: 30 }],
  opensDaysBefore: null,
  closesHoursBefore: 0,
  cancelHoursBefore: 2,
})
