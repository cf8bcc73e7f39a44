import { calendarOf, completed, nextNovember, refusalToEnter, yearWanted } from '../../../functions/calendar/rules'

test('a year is known from the built-in notice, from what was entered, or not at all', () => {
  const entered = { year: 2027, off: ['2027-01-01'], work: ['2027-02-13'] }

  expect(calendarOf(2026, undefined).known).toBe('builtIn')
  expect(calendarOf(2027, entered)).toMatchObject({ known: 'entered', off: ['2027-01-01'], work: ['2027-02-13'] })
  expect(calendarOf(2027, undefined)).toMatchObject({ known: 'no', off: [], work: [], fixed: expect.arrayContaining(['2027-02-05']) })
})

test('a year is completed with the days that the law names, each day once and in order', () => {
  const { off, work } = completed({ year: 2027, off: ['2027-10-05', '2027-10-04', '2027-10-04', '2027-10-01'], work: [] })

  expect(off.slice(-5)).toEqual(['2027-10-01', '2027-10-02', '2027-10-03', '2027-10-04', '2027-10-05'])
  expect(work).toEqual([])
})

test.each([
  [{ off: ['2028-01-03'], work: [] }, 'otherYear', '2028-01-03'],
  [{ off: [], work: ['2027-02-06'] }, 'fixed', '2027-02-06'],
  [{ off: ['2027-02-13'], work: ['2027-02-13'] }, 'twice', '2027-02-13'],
  [{ off: [], work: ['2027-02-12'] }, 'weekday', '2027-02-12'],
])('%j is refused for %s', (days, why, day) => {
  expect(refusalToEnter({ year: 2027, ...days })).toEqual({ code: 'CALENDAR_UNFIT', data: { why, day } })
})

test('a usual year is taken, and one that is built in is not entered again', () => {
  expect(refusalToEnter({ year: 2027, off: ['2027-10-04'], work: ['2027-10-09'] })).toBeUndefined()
  expect(refusalToEnter({ year: 2026, off: [], work: [] })).toEqual({ code: 'CALENDAR_BUILT_IN', data: { year: 2026 } })
})

test.each([
  ['2026-10-31', 2026, '2026-11-01'],
  ['2026-11-01', 2027, '2027-11-01'],
  ['2026-12-31', 2027, '2027-11-01'],
  ['2027-01-01', 2027, '2027-11-01'],
])('on %s the year %i is wanted, and the next look is on %s', (today, year, next) => {
  expect([yearWanted(today), nextNovember(today)]).toEqual([year, next])
})
