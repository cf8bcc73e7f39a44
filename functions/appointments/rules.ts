import type { AppointmentState, Attendance } from '../../contract/appointments/appointment'
import type { Need, Service } from '../../contract/catalogue/catalogue'
import { type Refusal, refusal } from '../../contract/refusals'
import { dayOf, momentOf, startOfDay } from '../../contract/time'
import { type DeclaredDays, isHoliday, isOnWeekday, workdayOf } from '../almanac/rules'
import type { DeskSettings } from '../communities/lookup'
import {
  cellBeginning,
  cellsADay,
  cellsFrom,
  cellsIn,
  type DayBook,
  freeCells,
  freePlace,
  holdOf,
  offOf,
  placesFor,
  type Span,
  spansOf,
  startOfCell,
  stillOffered,
} from '../days/rules'

const oneDay = 86_400_000
const oneMinute = 60_000

/** The shortest, the usual and the longest time at a desk, and how many papers and steps fit in the first two. */
const lengths = { short: 15, usual: 30, long: 45 }
const fits = { short: 2, usual: 5 }

type Work = { needs: readonly Pick<Need, 'anyOf'>[]; steps: Service['steps'] }

/** How long a service takes at the desk: its papers are looked at one by one, its steps explained. A mere question is short. */
export function minutesFor(service: Work | undefined): number {
  const work = service ? papersOf(service.needs) + service.steps.length : 0
  if (work <= fits.short) return lengths.short
  return work <= fits.usual ? lengths.usual : lengths.long
}

/** The fewest papers that fulfil every need, those of particular people included: nobody is sent away for lack of time. */
const papersOf = (needs: Work['needs']) => needs.reduce((sum, { anyOf }) => sum + Math.min(...anyOf.map((set) => set.length)), 0)

/** What is known of a desk's day: its settings, the days that the community declares, and what is held. */
export type DeskDay = { desk: DeskSettings; day: string; declared: DeclaredDays; book: DayBook }

/**
 * A desk's hours on a day. On a make-up working day (调休) that falls on a weekend it has the hours of Monday to Friday, if these are
 * the same each day.
 */
export function hoursOf({ desk, day, declared }: Omit<DeskDay, 'book'>): readonly Span[] {
  const weekday = weekdayOf(day)
  const usual = spansOn(desk, weekday)
  if (desk.holidays === 'open') return usual
  if (isHoliday(day, declared)) return []
  const madeUp = !isOnWeekday(day) && workdayOf(day, declared).works
  return madeUp ? alike([1, 2, 3, 4, 5].map((each) => spansOn(desk, each))) : usual
}

const spansOn = ({ hours }: DeskSettings, weekday: number): Span[] =>
  hours.filter(({ weekdays }) => weekdays.includes(weekday)).flatMap(({ spans }) => spans)

function alike([first = [], ...others]: readonly (readonly Span[])[]): readonly Span[] {
  const same = others.every((other) => other.flat().join() === first.flat().join())
  return same ? first : []
}

/** 1 for Monday to 7 for Sunday. */
const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

const offerOf = (of: DeskDay) => ({ open: cellsIn(hoursOf(of)), places: of.desk.counters, book: of.book })

/** The days on which one can have a time now (milliseconds): today and as many as the desk allows. */
export const daysAhead = ({ daysAhead: days }: Pick<DeskSettings, 'daysAhead'>, now: number): string[] =>
  Array.from({ length: days + 1 }, (_, at) => dayOf(startOfDay(dayOf(now)) + at * oneDay))

/** The instants (milliseconds) at which something of this length could begin on a day. */
export function freeTimes(of: DeskDay, { minutes, now }: { minutes: number; now: number }): number[] {
  const midnight = startOfDay(of.day)
  const soonest = now + of.desk.leadMinutes * oneMinute
  return freeCells(offerOf(of), minutes)
    .map((cell) => startOfCell(midnight, cell))
    .filter((instant) => instant >= soonest)
}

/** The cells of a time at a desk, and the counter that is free; or why it cannot be had. */
export function placeAt(
  of: DeskDay,
  { startsAt, minutes, now }: { startsAt: string; minutes: number; now: number },
): { cells: number[]; place: number } | Refusal {
  const at = Date.parse(startsAt)
  const first = cellBeginning(startOfDay(of.day), at)
  const inTime = at >= now + of.desk.leadMinutes * oneMinute && daysAhead(of.desk, now).includes(of.day)
  const cells = first === undefined ? [] : cellsFrom(first, minutes)
  const offer = offerOf(of)
  if (!inTime || placesFor(offer, cells).length === 0) return refusal('TIME_NOT_OFFERED', { startsAt })
  const place = freePlace(offer, cells)
  return place === undefined ? refusal('TIME_TAKEN', { startsAt }) : { cells, place }
}

/** Whether a desk, or the counter in question, is closed at cells that somebody holds: they have to get another time. */
export const isDisplaced = (of: DeskDay, held: { cells: readonly number[]; place: number }): boolean => !stillOffered(offerOf(of), held)

/** The ids of those who hold cells of a day that are closed, once each. */
export function holdersDisplaced(of: DeskDay): string[] {
  const offer = offerOf(of)
  const displaced = [...of.book.held].filter(([hold]) => {
    const [cell = 0, place = 0] = hold.split('x').map(Number)
    return !stillOffered(offer, { cells: [cell], place })
  })
  return [...new Set(displaced.map(([, holder]) => holder))]
}

/** A counter that is free for somebody whose own is closed, at the same time. */
export const anotherPlace = (of: DeskDay, cells: readonly number[]): number | undefined => freePlace(offerOf(of), cells)

/** A desk takes its own organisation's services, the station's takes any; DESK_UNFIT for another or an unknown one. */
export function whyNotDesk(
  { anyService, organisation }: Pick<DeskSettings, 'anyService' | 'organisation'>,
  asked: { serviceId?: string; service?: Pick<Service, 'organisation'> },
): Refusal | undefined {
  if (asked.serviceId === undefined) return undefined
  return asked.service && (anyService || asked.service.organisation === organisation) ? undefined : refusal('DESK_UNFIT')
}

/** A coming time of a person's, as their own list has it. */
export type Held = { id: string; startsAt: string; endsAt: string }

const mostAhead = 3
const mostAheadOfStaff = 60

/** Why a person with these times ahead cannot have this one as well; `forOthers` when staff book for somebody without a phone. */
export function whyNotMore(
  asked: Held,
  { held, forOthers, now }: { held: readonly Held[]; forOthers: boolean; now: number },
): Refusal | undefined {
  const others = stillAhead(held, now).filter(({ id }) => id !== asked.id)
  const limit = forOthers ? mostAheadOfStaff : mostAhead
  if (others.length >= limit) return refusal('APPOINTMENTS_LIMIT', { limit })
  const then = others.find(
    (one) => Date.parse(one.startsAt) < Date.parse(asked.endsAt) && Date.parse(asked.startsAt) < Date.parse(one.endsAt),
  )
  return then && !forOthers ? refusal('APPOINTMENT_THEN', { appointmentId: then.id, startsAt: then.startsAt }) : undefined
}

/** Those of a person's times that are not over. */
export const stillAhead = <H extends Held>(held: readonly H[], now: number): H[] => held.filter(({ endsAt }) => Date.parse(endsAt) > now)

/** Why an appointment cannot be moved or cancelled now. */
export function whyNotChange({ state, startsAt }: { state: AppointmentState; startsAt: string }, now: number): Refusal | undefined {
  if (state !== 'booked') return refusal('APPOINTMENT_OVER', { state })
  return Date.parse(startsAt) <= now ? refusal('APPOINTMENT_OVER', { state: 'past' }) : undefined
}

/** What the desk can say next; who was given up may come late after all. */
const attendances: Record<AppointmentState, readonly Attendance[]> = {
  booked: ['arrived', 'done', 'noShow'],
  arrived: ['done'],
  noShow: ['arrived'],
  done: [],
  cancelled: [],
}

/** What the desk may say of an appointment now: nothing before its day, and not before it begins that nobody came. */
export function attendancesOf({ state, startsAt }: { state: AppointmentState; startsAt: string }, now: number): readonly Attendance[] {
  const at = Date.parse(startsAt)
  if (dayOf(now) < dayOf(at)) return []
  return attendances[state].filter((attendance) => attendance !== 'noShow' || at <= now)
}

/** A reminder and when it is due, ISO. */
export type Reminder = { what: 'tomorrow' | 'soon'; dueAt: string }

const reminders = [
  { what: 'tomorrow', before: oneDay },
  { what: 'soon', before: 2 * 60 * oneMinute },
] as const

/** The next reminder of something that begins then, after now (milliseconds): a day before, and two hours before. */
export function nextReminder(startsAt: string, now: number): Reminder | undefined {
  const all = reminders.map(({ what, before }) => ({ what, at: Date.parse(startsAt) - before }))
  const next = all.find(({ at }) => at > now)
  return next && { what: next.what, dueAt: new Date(next.at).toISOString() }
}

const mostLeaveDays = 31

/** Why a desk cannot be closed on these days: the wrong way round, past, or too many. */
export function whyNotLeave(
  { from, to, hours }: { from: string; to: string; hours?: { from: string; to: string } },
  now: number,
): Refusal | undefined {
  const days = (startOfDay(to) - startOfDay(from)) / oneDay + 1
  const fit = days >= 1 && days <= mostLeaveDays && from >= dayOf(now) && startOfDay(from) <= now + 366 * oneDay
  return fit && (!hours || hours.from < hours.to) ? undefined : refusal('LEAVE_UNFIT', { mostDays: mostLeaveDays })
}

/** The place at which a counter, as people count them, holds cells; undefined for the whole desk. */
export const placeOf = (counter: number | undefined): number | undefined => counter && counter - 1

export const whyNotCounter = ({ counters }: Pick<DeskSettings, 'counters'>, counter: number | undefined): Refusal | undefined =>
  counter !== undefined && counter > counters ? refusal('COUNTER_UNKNOWN', { counters }) : undefined

/** The hours at which a desk is closed for leave, those of the whole desk first (`counter` null), then those of each counter. */
export function leaveOf({ desk, book: { off } }: Pick<DeskDay, 'desk' | 'book'>) {
  const cellsOff = (place?: number) => Array.from({ length: cellsADay }, (_, cell) => cell).filter((cell) => off.has(offOf(cell, place)))
  const counters = [null, ...Array.from({ length: desk.counters }, (_, place) => place + 1)]
  return counters.flatMap((counter) =>
    spansOf(cellsOff(counter === null ? undefined : placeOf(counter))).map(([from, to]) => ({ from, to, counter })),
  )
}

/**
 * From when to when (milliseconds) a desk has people on a day, breaks included; undefined if nobody is there, as when the desk or each
 * of its counters is on leave.
 */
export function staffedFromTo({ desk, day, declared, book: { off } }: DeskDay): { from: number; to: number } | undefined {
  const places = Array.from({ length: desk.counters }, (_, place) => place)
  const isOff = (cell: number) => off.has(offOf(cell)) || places.every((place) => off.has(offOf(cell, place)))
  const spans = spansOf(cellsIn(hoursOf({ desk, day, declared })).filter((cell) => !isOff(cell)))
  const [first, last] = [spans[0]?.[0], spans.at(-1)?.[1]]
  return first === undefined || last === undefined ? undefined : { from: momentOf(day, first), to: momentOf(day, last) }
}

/** A day as it looks to an appointment that leaves its cells. */
export function withoutOwn<D extends Pick<DeskDay, 'day' | 'book'>>(
  day: D,
  was: { day: string; cells: readonly number[]; place: number },
): D {
  const own = new Set(was.day === day.day ? was.cells.map((cell) => holdOf(cell, was.place)) : [])
  return { ...day, book: { ...day.book, held: new Map([...day.book.held].filter(([hold]) => !own.has(hold))) } }
}

/** The days from one to another, both included. */
export const daysFrom = (from: string, to: string): string[] =>
  Array.from({ length: (startOfDay(to) - startOfDay(from)) / oneDay + 1 }, (_, at) => dayOf(startOfDay(from) + at * oneDay))
