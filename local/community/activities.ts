import type { Festival } from '../../contract/communities'
import { dayOf, momentOf, toInstant } from '../../contract/time'
import type { StoredActivity } from '../../functions/activities/lookup'
import { almanacReaches, festivalOf, lunarOf } from '../../functions/almanac/lookup'
import type { StoredSession } from '../../functions/sessions/lookup'
import { fixedId } from './chance'
import { classes } from './classes'
import { dayAfter, daysFrom, oneHour, seasonOf, weekdayOf, weekOf } from './days'
import { festivalHours, festivalOffers, festivalOpensDays } from './festivals'
import type { Offer, Weekly } from './offers'
import { venues } from './settings'
import { troupes } from './troupes'
import { yearly } from './yearly'

/** A session, and the share of its seats (0 to 1) that neighbours book. */
export type PlannedSession = { session: StoredSession; booked: number }
/** `news`: whether it is in the community's news when booking opens. */
export type Planned = { activity: StoredActivity; sessions: PlannedSession[]; news: boolean }

/** Long enough to include each festival once more: they shift by at most a lunar month from year to year. */
const daysAhead = 395
const cancelHours = 2
/** Leaves some seats in sessions that are otherwise full every second time. */
const quietShare = 0.4

/** What is on from the day of `now` (milliseconds) for more than a year. */
export function activitiesFrom(now: number): Planned[] {
  return activitiesBetween(dayOf(now), dayAfter(dayOf(now), daysAhead))
}

/** What is on between two days, both inclusive. A day's activities are the same whenever they are generated. */
export function activitiesBetween(first: string, last: string): Planned[] {
  return daysFrom(first, last)
    .filter((day) => almanacReaches(dayAfter(day)))
    .flatMap(activitiesOn)
}

// A festival or yearly event has the day to itself; the first days of the new year belong to families.
function activitiesOn(day: string): Planned[] {
  const festival = festivalOf(day)
  if (festival) return [festivalOn(day, festival)]
  const { month, day: lunarDay, leap } = lunarOf(day)
  if (month === 1 && lunarDay <= 3) return []
  const once = yearly.find(({ on }) => ('solar' in on ? on.solar === day.slice(5) : !leap && on.lunar === `${month}-${lunarDay}`))
  if (once) return [plan({ key: once.key, day, news: true, ...once.offer, slots: [once.offer] })]
  return [...classes, ...troupes].filter((series) => comesOn(series, day)).map((series) => weeklyOn(day, series))
}

function festivalOn(day: string, festival: Festival): Planned {
  const offer = festivalOffers[festival]
  const slots = festivalHours.map((hours, at) => ({ ...hours, booked: offer.booked[at] ?? 0 }))
  return plan({ ...offer, key: festival, day, news: true, opensDays: festivalOpensDays, slots })
}

const comesOn = ({ weekday, every, remainder }: Weekly, day: string) => weekdayOf(day) === weekday && weekOf(day) % every === remainder

function weeklyOn(day: string, { key, every, usual, seasons }: Weekly): Planned {
  const offer: Offer = { ...usual, ...seasons?.[seasonOf(day)] }
  const secondTime = Math.floor(weekOf(day) / every) % 2 === 1
  const booked = offer.booked === 'fullEverySecondTime' ? (secondTime ? 1 : quietShare) : offer.booked
  return plan({ ...offer, key, day, news: every > 2, slots: [{ from: offer.from, to: offer.to, booked }] })
}

type Slot = { from: string; to: string; booked: number }
type Plan = Omit<Offer, 'from' | 'to' | 'booked'> & { key: string; day: string; news: boolean; slots: Slot[] }

function plan(offer: Plan): Planned {
  const { key, day, title, description, bring = null, organiser, audience = 'everyone', motif, news, slots } = offer
  const id = fixedId('act', momentOf(day, '00:00'), `${key} ${day}`)
  const sessions = slots.map((slot) => ({ session: sessionOf(id, offer, slot), booked: slot.booked }))
  const sessionIds = sessions.map(({ session }) => session.id)
  return { activity: { id, title, description, bring, organiser, audience, motif, state: 'published', sessionIds }, sessions, news }
}

function sessionOf(activityId: string, offer: Plan, { from, to }: Slot): StoredSession {
  const { day, title, organiser, audience = 'everyone', motif, capacity } = offer
  const startsAt = momentOf(day, from)
  return {
    id: fixedId('ses', startsAt, activityId),
    kind: 'activity',
    title,
    about: { kind: 'activity', activityId, organiser, motif, festival: festivalOf(day), lunar: lunarOf(day) },
    audience,
    startsAt: toInstant(startsAt),
    endsAt: toInstant(momentOf(day, to)),
    opensAt: toInstant(momentOf(dayAfter(day, -offer.opensDays), '08:00')),
    closesAt: toInstant(startsAt),
    cancelUntil: toInstant(startsAt - (offer.cancelHours ?? cancelHours) * oneHour),
    venue: venueOf(offer.venue),
    capacity,
    state: 'scheduled',
    version: 1,
  }
}

function venueOf(id: string): StoredSession['venue'] {
  const venue = venues.find((known) => known.id === id)
  if (!venue) throw new Error(`there is no venue ${id}`)
  return { id, name: venue.name }
}
