import { firstCatalogue } from '../../../cloud/catalogue/catalogue'
import {
  attendancesOf,
  freeTimes,
  hoursOf,
  minutesFor,
  nextReminder,
  staffedFromTo,
  whyNotDesk,
  whyNotLeave,
} from '../../../functions/appointments/rules'
import { nothingHeld } from '../../../functions/days/rules'
import { lawDesk, stationDesk } from '../../support/testDesks'
import { monday } from '../../support/world'

const none = { off: [], work: [] }
const office = [
  ['08:30', '12:00'],
  ['14:30', '17:30'],
]
const on = (day: string, desk = stationDesk, declared: { off: string[]; work: string[] } = none) => hoursOf({ desk, day, declared })
const texts = (count: number) => Array.from({ length: count }, () => ({ zh: '一步', en: 'A step' }))

describe('how long a service takes', () => {
  test.each([
    ['a question', undefined, 15],
    ['one paper and one step', { needs: [{ anyOf: [['lease']], for: null }], steps: texts(1) }, 15],
    ['the smallest set counts', { needs: [{ anyOf: [['a', 'b', 'c'], ['d']], for: null }], steps: texts(1) }, 15],
    ['one paper and two steps', { needs: [{ anyOf: [['lease']], for: null }], steps: texts(2) }, 30],
    ['two papers and three steps', { needs: [{ anyOf: [['a', 'b']], for: null }], steps: texts(3) }, 30],
    ['six in all', { needs: [{ anyOf: [['a', 'b', 'c']], for: null }], steps: texts(3) }, 45],
  ])('%s', (_what, service, minutes) => {
    expect(minutesFor(service)).toBe(minutes)
  })

  test('every service of the catalogue has a length', () => {
    const lengths = new Set(firstCatalogue.services.map(minutesFor))

    expect([...lengths].sort()).toEqual([15, 30, 45])
  })
})

describe('the hours of a desk', () => {
  test('are those of the weekday', () => {
    expect(on('2026-11-24')).toEqual(office)
    expect(on('2026-11-28')).toEqual([])
    expect(on('2026-11-24', lawDesk)).toEqual([['14:30', '17:30']])
    expect(on('2026-11-25', lawDesk)).toEqual([])
  })

  test('end on a holiday, declared or by the calendar, unless the desk keeps none', () => {
    const always = { ...stationDesk, holidays: 'open' as const }

    expect(on('2026-10-01')).toEqual([])
    expect(on('2026-11-24', stationDesk, { off: ['2026-11-24'], work: [] })).toEqual([])
    expect(on('2026-10-01', always)).toEqual(office)
  })

  test('are those of weekdays on a make-up Saturday, but not for a desk that opens on two days a week', () => {
    expect(on('2026-10-10')).toEqual(office)
    expect(on('2026-10-10', lawDesk)).toEqual([])
    expect(on('2026-11-28', stationDesk, { off: [], work: ['2026-11-28'] })).toEqual(office)
  })

  test('of a desk that opens on Saturdays end on a Saturday that is a holiday', () => {
    const weekends = { ...stationDesk, hours: [{ weekdays: [6], spans: [['09:00', '16:00'] as [string, string]] }] }

    expect(on('2026-11-28', weekends)).toEqual([['09:00', '16:00']])
    expect(on('2026-10-03', weekends)).toEqual([])
  })
})

test('times begin after the notice that a desk wants', () => {
  const today = freeTimes({ desk: stationDesk, day: '2026-11-23', declared: none, book: nothingHeld }, { minutes: 15, now: monday })

  expect(new Date(today[0] ?? 0).toISOString()).toBe('2026-11-23T03:00:00.000Z')
  expect(today).toHaveLength(4 + 12)
})

test('a desk takes what its organisation does, the station whatever the catalogue has', () => {
  const service = { organisation: 'law-office' }

  expect(whyNotDesk(lawDesk, { serviceId: 'legal-advice', service })).toBeUndefined()
  expect(whyNotDesk(stationDesk, { serviceId: 'legal-advice', service })).toBeUndefined()
  expect(whyNotDesk(lawDesk, {})).toBeUndefined()
  expect(whyNotDesk(lawDesk, { serviceId: 'residence-permit', service: { organisation: 'police-station' } })?.code).toBe('DESK_UNFIT')
  expect(whyNotDesk(stationDesk, { serviceId: 'no-such-service' })?.code).toBe('DESK_UNFIT')
})

test('reminders are due a day and two hours before, and none afterwards', () => {
  const startsAt = '2026-11-25T09:30:00+08:00'
  const at = (text: string) => nextReminder(startsAt, Date.parse(text))

  expect(at('2026-11-23T10:00:00+08:00')).toEqual({ what: 'tomorrow', dueAt: '2026-11-24T01:30:00.000Z' })
  expect(at('2026-11-24T09:30:00+08:00')).toEqual({ what: 'soon', dueAt: '2026-11-24T23:30:00.000Z' })
  expect(at('2026-11-25T07:30:00+08:00')).toBeUndefined()
})

test('the desk says who came on the day itself, who did not once their time has come, and lets somebody come late', () => {
  const startsAt = '2026-11-23T14:30:00+08:00'

  expect(attendancesOf({ state: 'booked', startsAt: '2026-11-24T09:30:00+08:00' }, monday)).toEqual([])
  expect(attendancesOf({ state: 'booked', startsAt }, monday)).toEqual(['arrived', 'done'])
  expect(attendancesOf({ state: 'booked', startsAt }, Date.parse(startsAt))).toEqual(['arrived', 'done', 'noShow'])
  expect(attendancesOf({ state: 'noShow', startsAt }, monday)).toEqual(['arrived'])
  expect(attendancesOf({ state: 'cancelled', startsAt }, monday)).toEqual([])
})

test.each([
  ['backwards', { from: '2026-11-25', to: '2026-11-24' }],
  ['past', { from: '2026-11-22', to: '2026-11-24' }],
  ['more than a month', { from: '2026-11-24', to: '2026-12-25' }],
  ['years ahead', { from: '2028-11-24', to: '2028-11-24' }],
  ['hours the wrong way round', { from: '2026-11-24', to: '2026-11-24', hours: { from: '15:00', to: '14:00' } }],
])('leave that is %s is refused', (_what, days) => {
  expect(whyNotLeave(days, monday)).toEqual({ code: 'LEAVE_UNFIT', data: { mostDays: 31 } })
})

test.each<[string, number, readonly string[], [number, number] | undefined]>([
  ['without leave', 2, [], [8.5, 17.5]],
  ['one of two counters away', 2, ['34x0', '35x0'], [8.5, 17.5]],
  ['both counters away at first', 2, ['34x0', '34x1'], [8.75, 17.5]],
  ['the whole desk away at first', 2, ['34', '35'], [9, 17.5]],
  ['the whole desk away all day', 1, Array.from({ length: 96 }, (_, cell) => String(cell)), undefined],
])('a desk has people from its first cell to its last: %s', (_what, counters, off, hours) => {
  const midnight = Date.parse('2026-11-23T00:00:00+08:00')
  const book = { ...nothingHeld, off: new Set(off) }

  const found = staffedFromTo({ desk: { ...stationDesk, counters }, day: '2026-11-23', declared: none, book })

  expect(found && [found.from, found.to].map((at) => (at - midnight) / 3_600_000)).toEqual(hours)
})
