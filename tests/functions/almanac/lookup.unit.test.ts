import { LunarFestival, SolarDay } from 'tyme4ts'
import { dayOf, startOfDay } from '../../../contract/time'
import { almanacReaches, festivalOf, lunarOf, nextFestival } from '../../../functions/almanac/lookup'

const oneDay = 86_400_000

function daysBetween(first: string, last: string): string[] {
  const days: string[] = []
  for (let day = first; day <= last; day = dayOf(startOfDay(day) + oneDay)) days.push(day)
  return days
}

function isoDay(day?: SolarDay): string {
  return day ? dayOf(Date.UTC(day.getYear(), day.getMonth() - 1, day.getDay())) : ''
}

const everyDay = daysBetween('2025-01-01', '2040-12-31')

/** What the calendar library says of every day of the table. */
const theirs = new Map(
  everyDay.map((day) => {
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
    return [day, SolarDay.fromYmd(year, month, date).getLunarDay()]
  }),
)

test('every day from 2025 to 2040 has the lunar date the calendar library gives it, leap months too', () => {
  const wrong = everyDay.filter((day) => {
    const lunar = theirs.get(day)
    const month = lunar?.getLunarMonth()
    const ours = lunarOf(day)
    return ours.month !== month?.getMonth() || ours.day !== lunar?.getDay() || ours.leap !== month?.isLeap()
  })

  expect(wrong).toEqual([])
  expect(everyDay.filter((day) => lunarOf(day).leap).length).toBeGreaterThan(150)
})

test('the table reaches from the first day of 2025 to the last of 2040, festivals and all', () => {
  expect(everyDay.every(almanacReaches)).toBe(true)
  expect([festivalOf('2025-01-01'), festivalOf('2040-12-31')]).toEqual(['yuandan', null])
  expect(nextFestival('2040-12-31')).toMatchObject({ day: '2041-01-01', festival: 'yuandan' })
  expect(almanacReaches('2024-12-01')).toBe(false)
  expect(almanacReaches('2042-01-01')).toBe(false)
  for (const day of [...daysBetween('2024-11-01', '2025-01-31'), ...daysBetween('2040-11-01', '2041-03-31')])
    if (almanacReaches(day)) expect(lunarOf(day)).toMatchObject({ leap: false })
    else expect(() => lunarOf(day)).toThrow(RangeError)
})

// As the State Council's and the Purple Mountain Observatory's calendars print them.
const known: Record<string, string[]> = {
  yuandan: ['2026-01-01', '2027-01-01', '2028-01-01'],
  laba: ['2026-01-26', '2027-01-15', '2028-01-04'],
  xiaonian: ['2026-02-10', '2027-01-30', '2028-01-19'],
  chuxi: ['2026-02-16', '2027-02-05', '2028-01-25'],
  chunjie: ['2026-02-17', '2027-02-06', '2028-01-26'],
  yuanxiao: ['2026-03-03', '2027-02-20', '2028-02-09'],
  funv: ['2026-03-08', '2027-03-08', '2028-03-08'],
  longtaitou: ['2026-03-20', '2027-03-09', '2028-02-26'],
  qingming: ['2026-04-05', '2027-04-05', '2028-04-04'],
  laodong: ['2026-05-01', '2027-05-01', '2028-05-01'],
  ertong: ['2026-06-01', '2027-06-01', '2028-06-01'],
  duanwu: ['2026-06-19', '2027-06-09', '2028-05-28'],
  qixi: ['2026-08-19', '2027-08-08', '2028-08-26'],
  zhongqiu: ['2026-09-25', '2027-09-15', '2028-10-03'],
  guoqing: ['2026-10-01', '2027-10-01', '2028-10-01'],
  chongyang: ['2026-10-18', '2027-10-08', '2028-10-26'],
  dongzhi: ['2026-12-22', '2027-12-22', '2028-12-21'],
}

test.each(Object.entries(known))('%s falls on its known days and no other of 2026 to 2028', (festival, days) => {
  const found = daysBetween('2026-01-01', '2028-12-31').filter((day) => festivalOf(day) === festival)

  expect(found).toEqual(days)
})

test('the festivals of the lunar calendar are on the days the calendar library has them, in every year of the table', () => {
  const names: Record<string, string> = {
    春节: 'chunjie',
    元宵节: 'yuanxiao',
    龙头节: 'longtaitou',
    清明节: 'qingming',
    端午节: 'duanwu',
    七夕节: 'qixi',
    中秋节: 'zhongqiu',
    重阳节: 'chongyang',
    冬至节: 'dongzhi',
    腊八节: 'laba',
    除夕: 'chuxi',
  }
  const expected: [string, string][] = []
  for (let year = 2024; year <= 2040; year++)
    for (let index = 0; index < 13; index++) {
      const festival = LunarFestival.fromIndex(year, index)
      const day = isoDay(festival?.getDay().getSolarDay())
      const name = names[festival?.getName() ?? '']
      if (name && day >= '2025-01-01' && day <= '2040-12-31') expected.push([day, name])
    }

  expect(expected.length).toBeGreaterThan(16 * 10)
  expect(expected.filter(([day, name]) => festivalOf(day) !== name)).toEqual([])
  const kept = everyDay.map((day) => [day, festivalOf(day)]).filter(([, festival]) => Object.values(names).includes(festival ?? ''))
  expect(kept).toEqual(expected.sort())
})

test('no festival of the lunar calendar is kept in a leap month', () => {
  const solar = ['yuandan', 'funv', 'qingming', 'laodong', 'ertong', 'guoqing', 'dongzhi', null]
  const kept = everyDay.filter((day) => lunarOf(day).leap).map(festivalOf)

  expect(kept.filter((festival) => !solar.includes(festival))).toEqual([])
})

test('the next festival is the first from a day on, that day among them', () => {
  expect(nextFestival('2026-11-23')).toEqual({ festival: 'dongzhi', day: '2026-12-22', lunar: { month: 11, day: 14, leap: false } })
  expect(nextFestival('2026-12-22')).toMatchObject({ festival: 'dongzhi', day: '2026-12-22' })
  expect(nextFestival('2026-12-23')).toMatchObject({ festival: 'yuandan', day: '2027-01-01' })
  expect(nextFestival('2051-01-01')).toBeNull()
})
