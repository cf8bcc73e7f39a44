import { ActivityId, SessionId } from '../../../contract/ids'
import { paragraph, singleLine } from '../../../contract/text'
import { startOfDay } from '../../../contract/time'
import { StoredActivity } from '../../../functions/activities/lookup'
import { StoredSession } from '../../../functions/sessions/lookup'
import { stateOf, whyNotThen } from '../../../functions/sessions/rules'
import { activitiesBetween, activitiesFrom, type PlannedSession } from '../../../local/community/activities'
import { bookingsOf } from '../../../local/community/bookings'
import { dayAfter, daysFrom, weekOf } from '../../../local/community/days'
import { neighbours } from '../../../local/community/neighbours'
import { personIdOf } from '../../../local/community/people'
import { venues } from '../../../local/community/settings'
import { motifNames } from '../../../src/ui/papercut/names'
import { oneDay, oneHour } from '../../support/world'

const firstDay = '2026-11-23'
const lastDay = '2027-11-30'
const planned = activitiesBetween(firstDay, dayAfter(lastDay, 50))
const sessions = planned.flatMap((activity) => activity.sessions)
const booked = new Map(sessions.map((one) => [one, bookingsOf(one, startOfDay(lastDay))]))
const volunteers = new Set(neighbours.filter(({ roles }) => roles.includes('volunteer')).map(({ key }) => personIdOf(key)))
const left = new Map(sessions.map((one) => [one.session.id, one.session.capacity - seatsTaken(one)]))

test('whatever day and hour the community is started, the next forty days hold enough to book, full and not yet open', () => {
  for (const day of daysFrom(firstDay, lastDay)) {
    for (const hour of [0, 9.75, 15, 23.9]) {
      const now = startOfDay(day) + hour * oneHour
      const near = sessions.filter(({ session }) => isWithin(session.startsAt, now, 40) && session.audience === 'everyone')
      const inState = (state: string) => near.filter((one) => seenAt(one, now) === state)
      const roomy = (seats: number) => inState('open').filter(({ session }) => (left.get(session.id) ?? 0) >= seats).length

      expect({ day, hour, enough: near.length >= 20, open: inState('open').length >= 12 }).toEqual({ day, hour, enough: true, open: true })
      expect({ day, hour, over20: roomy(20) >= 8, over60: roomy(60) >= 3, over200: roomy(201) > 0 }).toEqual({
        ...{ day, hour },
        ...{ over20: true, over60: true, over200: false },
      })
      expect({ day, hour, full: inState('full').length >= 2, notOpen: inState('notOpen').length >= 3 }).toEqual({
        ...{ day, hour },
        ...{ full: true, notOpen: true },
      })
    }
  }
})

test('冬至包饺子 is always there on the next 冬至, with seats left, and open when it is within forty days', () => {
  const solstices = sessions.filter(({ session }) => session.title === '冬至包饺子')

  expect(solstices.map(({ session }) => session.startsAt)).toEqual([
    '2026-12-22T09:30:00+08:00',
    '2026-12-22T14:30:00+08:00',
    '2027-12-22T09:30:00+08:00',
    '2027-12-22T14:30:00+08:00',
  ])
  for (const day of daysFrom(firstDay, lastDay)) {
    const now = startOfDay(day) + 20 * oneHour
    const next = solstices.filter(({ session }) => Date.parse(session.startsAt) > now).slice(0, 2)
    for (const one of next) {
      expect(left.get(one.session.id)).toBeGreaterThanOrEqual(60)
      expect([day, seenAt(one, now)]).toEqual([
        day,
        expect.stringMatching(isWithin(one.session.startsAt, now, 41) ? /^open$/ : /^(open|notOpen)$/),
      ])
    }
  }
})

test('a start on the evening of a 冬至 already holds the next one', () => {
  const ahead = activitiesFrom(Date.parse('2026-12-22T20:00:00+08:00')).filter(({ activity }) => activity.title === '冬至包饺子')

  expect(ahead.map((one) => one.sessions[0]?.session.startsAt)).toEqual(['2026-12-22T09:30:00+08:00', '2027-12-22T09:30:00+08:00'])
})

const festivalOf = ({ about }: StoredSession) => about.kind === 'activity' && about.festival

test('each festival of the year is kept on its day, morning and afternoon', () => {
  const year = sessions.filter(({ session }) => festivalOf(session) && session.startsAt < '2027-11-23')

  // The days as the Purple Mountain almanac prints them.
  expect(year.map(({ session }) => `${session.startsAt.slice(0, 16)} ${festivalOf(session)}`)).toEqual(
    [
      ...['2026-12-22 dongzhi', '2027-01-01 yuandan', '2027-01-15 laba', '2027-01-30 xiaonian', '2027-02-05 chuxi', '2027-02-06 chunjie'],
      ...['2027-02-20 yuanxiao', '2027-03-08 funv', '2027-03-09 longtaitou', '2027-04-05 qingming', '2027-05-01 laodong'],
      ...['2027-06-01 ertong', '2027-06-09 duanwu', '2027-08-08 qixi', '2027-09-15 zhongqiu', '2027-10-01 guoqing'],
      '2027-10-08 chongyang',
    ].flatMap((kept) => ['09:30', '14:30'].map((time) => kept.replace(' ', `T${time} `))),
  )
  expect(year.find(({ session }) => festivalOf(session) === 'duanwu')?.session).toMatchObject({
    title: '端午包粽子',
    about: { lunar: { month: 5, day: 5, leap: false }, motif: 'zongzi' },
  })
})

test('four to six activities come every week, one more for a festival on a free day, fewer at the new year; over 200 a year', () => {
  const weeks = new Map<number, number>()
  for (const { activity, sessions: theirs } of planned) {
    const day = theirs[0]?.session.startsAt.slice(0, 10) ?? ''
    if (day <= '2027-11-21') weeks.set(weekOf(day), (weeks.get(weekOf(day)) ?? 0) + (activity.id ? 1 : 0))
  }
  const newYear = weekOf('2027-02-06')

  expect([...weeks].filter(([week, count]) => (count < 4 || count > 7) && week !== newYear && week !== newYear + 1)).toEqual([])
  expect([...weeks.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(250)
})

test('each season has titles of its own', () => {
  const titlesOf = (month: string) =>
    new Set(sessions.filter(({ session }) => session.startsAt.startsWith(month)).map(({ session }) => session.title))

  const months = ['2027-01', '2027-04', '2027-07', '2027-10'].map(titlesOf)
  for (const [at, titles] of months.entries()) {
    const others = months.filter((_, other) => other !== at).flatMap((one) => [...one])
    expect([...titles].filter((title) => !others.includes(title)).length).toBeGreaterThanOrEqual(5)
  }
})

test('some activities are for residents and some for volunteers, most for everybody', () => {
  const count = (audience: string) => planned.filter(({ activity }) => activity.audience === audience).length

  expect(count('residents')).toBeGreaterThan(5)
  expect(count('volunteers')).toBeGreaterThan(5)
  expect(count('everyone')).toBeGreaterThan(0.85 * planned.length)
})

test('every activity could have been published: texts, times, venue, capacity and motif are allowed', () => {
  for (const { activity, sessions: theirs } of planned) {
    expect(StoredActivity.safeParse(activity).success).toBe(true)
    expect(ActivityId.safeParse(activity.id).success).toBe(true)
    for (const [rule, text] of [
      [singleLine(60), activity.title],
      [paragraph(2_000), activity.description],
      [singleLine(40), activity.organiser],
    ] as const)
      expect([text, rule.safeParse(text).success]).toEqual([text, true])
    expect([activity.bring, singleLine(200).safeParse(activity.bring ?? '-').success]).toEqual([activity.bring, true])
    expect(motifNames).toContain(activity.motif)
    expect(activity.sessionIds).toEqual(theirs.map(({ session }) => session.id))
    for (const { session } of theirs) {
      const venue = venues.find(({ id }) => id === session.venue.id)
      expect([StoredSession.safeParse(session).success, SessionId.safeParse(session.id).success]).toEqual([true, true])
      expect(whyNotThen(session, Date.parse(session.opensAt) - oneDay)).toBeUndefined()
      expect(Date.parse(session.startsAt) - Date.parse(session.cancelUntil)).toBeGreaterThanOrEqual(2 * oneHour)
      expect(session.capacity).toBeLessThanOrEqual(venue?.capacity ?? 200)
    }
  }
})

test('no venue is used twice at once', () => {
  const clashes = sessions.flatMap(({ session: one }, at) =>
    sessions
      .slice(at + 1)
      .filter(({ session: other }) => other.venue.id === one.venue.id && other.startsAt < one.endsAt && one.startsAt < other.endsAt)
      .map(({ session: other }) => `${one.startsAt} ${one.title} / ${other.title}`),
  )

  expect(clashes).toEqual([])
})

test('a day has the same activities under the same ids whenever one asks', () => {
  const later = activitiesFrom(startOfDay('2027-03-01') + 13 * oneHour)
  const earlier = new Map(planned.map((one) => [one.activity.id, one]))
  const both = later.filter(({ activity }) => earlier.has(activity.id))

  expect(both.length).toBeGreaterThan(200)
  expect(both).toEqual(both.map(({ activity }) => earlier.get(activity.id)))
  expect(new Set(planned.map(({ activity }) => activity.id)).size).toBe(planned.length)
  expect(new Set(sessions.map(({ session }) => session.id)).size).toBe(sessions.length)
})

test('the neighbours take just the share of the seats that is meant, each of them once, and only where they may come', () => {
  for (const one of sessions) {
    const bookings = booked.get(one) ?? []
    expect(seatsTaken(one)).toBe(Math.round(one.session.capacity * one.booked))
    expect(new Set(bookings.map(({ personId }) => personId)).size).toBe(bookings.length)
    expect(bookings.every(({ party, seats }) => party.length === seats && seats >= 1 && seats <= 5)).toBe(true)
    if (one.session.audience === 'volunteers') expect(bookings.every(({ personId }) => volunteers.has(personId))).toBe(true)
  }
})

function seatsTaken(one: PlannedSession): number {
  return (booked.get(one) ?? []).reduce((sum, { seats }) => sum + seats, 0)
}

function seenAt({ session }: PlannedSession, now: number): string {
  const counter = { capacity: session.capacity, left: left.get(session.id) ?? 0, waiting: 0, open: true, sessionVersion: 1 }
  return stateOf({ session, counter }, now)
}

function isWithin(startsAt: string, now: number, days: number): boolean {
  return Date.parse(startsAt) > now && Date.parse(startsAt) <= now + days * oneDay
}
