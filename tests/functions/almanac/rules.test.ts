import { LegalHoliday } from 'tyme4ts'
import { dayOf, startOfDay } from '../../../contract/time'
import { holidaysByLaw, isOnWeekday, workdayOf, workdaysBy } from '../../../functions/almanac/rules'

const nothing = { off: [], work: [] }

function daysFrom(first: string, last: string): string[] {
  const days: string[] = []
  for (let day = first; day <= last; day = dayOf(startOfDay(day) + 86_400_000)) days.push(day)
  return days
}

// Written down from the notice itself, 国办发明电〔2025〕7号 of 2025-11-04.
const notice2026 = {
  off: [
    ['2026-01-01', '2026-01-03'],
    ['2026-02-15', '2026-02-23'],
    ['2026-04-04', '2026-04-06'],
    ['2026-05-01', '2026-05-05'],
    ['2026-06-19', '2026-06-21'],
    ['2026-09-25', '2026-09-27'],
    ['2026-10-01', '2026-10-07'],
  ] as const,
  work: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
}

test("every day of 2026 is worked or not as the State Council's notice says", () => {
  const off = new Set(notice2026.off.flatMap(([first, last]) => daysFrom(first, last)))
  const worked = (day: string) => notice2026.work.includes(day) || (!off.has(day) && !['Sat', 'Sun'].includes(weekday(day)))

  const wrong = daysFrom('2026-01-01', '2026-12-31').filter((day) => workdayOf(day, nothing).works !== worked(day))

  expect(wrong).toEqual([])
})

test('every day of 2024 to 2026 is known, and is what the calendar library says', () => {
  const wrong = daysFrom('2024-01-01', '2026-12-31').filter((day) => {
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
    const works = LegalHoliday.fromYmd(year, month, date)?.isWork() ?? !['Sat', 'Sun'].includes(weekday(day))
    const { works: ours, assumed } = workdayOf(day, nothing)
    return ours !== works || assumed
  })

  expect(wrong).toEqual([])
})

test('what the community declares goes before the notice and before the weekday; a day declared both ways is off', () => {
  const declared = { off: ['2026-11-26', '2026-02-14', '2026-08-08'], work: ['2026-02-17', '2026-08-08', '2026-08-09'] }

  expect(workdayOf('2026-11-26', declared)).toEqual({ works: false, assumed: false })
  expect(workdayOf('2026-02-14', declared).works).toBe(false)
  expect(workdayOf('2026-02-17', declared).works).toBe(true)
  expect(workdayOf('2026-08-09', declared).works).toBe(true)
  expect(workdayOf('2026-08-08', declared).works).toBe(false)
})

test.each([
  ['2027-02-09', true],
  ['2027-02-13', false],
  ['1969-12-31', true],
  ['1969-12-28', false],
])('%s, of a year without a notice, goes by the weekday and says that this is assumed', (day, works) => {
  expect(workdayOf(day, nothing)).toEqual({ works, assumed: true })
})

test('the holidays that the law names are known in a year without a notice', () => {
  const lawful2027 = ['01-01', '02-05', '02-06', '02-07', '02-08', '04-05', '05-01', '05-02', '06-09', '09-15', '10-01', '10-02', '10-03']

  expect(holidaysByLaw(2027)).toEqual(lawful2027.map((day) => `2027-${day}`))
  for (const day of holidaysByLaw(2027)) expect(workdayOf(day, nothing)).toEqual({ works: false, assumed: false })
})

test.each(daysFrom('2025-01-01', '2026-12-31').filter((day) => holidaysByLaw(Number(day.slice(0, 4))).includes(day)))(
  '%s, which the law names, is off in the notice as well',
  (day) => {
    expect(workdayOf(day, nothing).works).toBe(false)
  },
)

test('1 January, 1 and 2 May and 1 to 3 October are off in every year to come', () => {
  for (const year of [2027, 2033, 2040, 2055]) {
    for (const day of ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']) {
      expect(workdayOf(`${year}-${day}`, nothing)).toEqual({ works: false, assumed: false })
    }
  }
})

test('a community that works on a holiday says so itself', () => {
  expect(workdayOf('2027-10-02', { off: [], work: ['2027-10-02'] }).works).toBe(true)
  expect([isOnWeekday('2027-02-12'), isOnWeekday('2027-02-13')]).toEqual([true, false])
})

test('a day that is declared is known in any year; its neighbours stay assumed', () => {
  const declared = { off: ['2027-02-10'], work: ['2027-02-13'] }

  expect(workdayOf('2027-02-10', declared)).toEqual({ works: false, assumed: false })
  expect(workdayOf('2027-02-13', declared)).toEqual({ works: true, assumed: false })
  expect(workdayOf('2027-02-09', declared)).toEqual({ works: true, assumed: true })
})

test('a year whose notice the community has entered is known, and that year alone', () => {
  const declared = { off: ['2027-01-01', '2027-02-08', '2027-05-01', '2027-10-01'], work: [] }

  expect(workdayOf('2027-03-01', declared)).toEqual({ works: true, assumed: false })
  expect(workdayOf('2028-03-01', declared).assumed).toBe(true)
  expect(workdayOf('2027-03-01', { ...declared, off: declared.off.slice(0, 3) }).assumed).toBe(true)
})

test('days asked for by number are the same days', () => {
  const byNumber = workdaysBy(nothing)

  const differing = daysFrom('2026-09-01', '2027-03-31').filter((day) => {
    const [one, other] = [byNumber(Date.parse(day) / 86_400_000), workdayOf(day, nothing)]
    return one.works !== other.works || one.assumed !== other.assumed
  })

  expect(differing).toEqual([])
})

test.each(['2026-02-30', '2026-2-3', 'tomorrow', ''])('"%s" is no day and is refused', (day) => {
  expect(() => workdayOf(day, nothing)).toThrow(`not a day: ${day}`)
  expect(() => workdayOf('2026-11-27', { off: [day], work: [] })).toThrow(`not a day: ${day}`)
})

const weekday = (day: string) => new Date(`${day}T00:00:00Z`).toUTCString().slice(0, 3)
