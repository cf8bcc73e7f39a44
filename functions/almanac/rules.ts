import { holidays } from './holidays.generated'
import { festivalTerms, lunarMonths } from './table.generated'

/** Days (`2026-10-10`) that a community itself declares off or working; they override the tables. A day in both is off. */
export type DeclaredDays = { readonly off: readonly string[]; readonly work: readonly string[] }

/** Whether a day is a working day, and whether that is `assumed` from the weekday because its year has no arrangement yet. */
export type Workday = { readonly works: boolean; readonly assumed: boolean }

const oneDay = 86_400_000

const arranged = new Map(Object.values(holidays).flatMap((year) => byNumber(year)))
const noticedYears = Object.keys(holidays)

/** The first year of 全国年节及纪念日放假办法 as amended in 2024. */
const lawSince = 2025
const onTheDay = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']
/** So far ahead the holidays with a date of their own are listed. */
const lastYear = 2199
const byLaw = new Set([...lunarHolidays(), ...datedHolidays()].map(numberOfDay))

/**
 * The days off of a year that the law names, whatever that year's notice says (全国年节及纪念日放假办法, 2024, art. 2): New Year's Day,
 * New Year's Eve of the lunar year and the three days after, 清明, 1 and 2 May, 端午, 中秋, 1 to 3 October.
 */
export function holidaysByLaw(year: number): string[] {
  const lunar = lunarHolidays().filter((day) => day.startsWith(`${year}-`))
  return [...onTheDay.map((day) => `${year}-${day}`), ...lunar].sort()
}

/** Whether the State Council's notice for a year is built in. */
export const isNoticed = (year: number): boolean => noticedYears.includes(String(year))

function datedHolidays(): string[] {
  const years = Array.from({ length: lastYear - lawSince + 1 }, (_, at) => lawSince + at)
  return years.flatMap((year) => onTheDay.map((day) => `${year}-${day}`))
}

function lunarHolidays(): string[] {
  const starts = (month: number) => lunarMonths.filter((entry) => entry[1] === month).map(([firstDay]) => firstDay)
  const qingming = Object.keys(festivalTerms).filter((day) => festivalTerms[day] === 'qingming')
  return [
    ...starts(1).flatMap((day) => [-1, 0, 1, 2].map((after) => dayAfter(day, after))),
    ...qingming,
    ...starts(5).map((day) => dayAfter(day, 4)),
    ...starts(8).map((day) => dayAfter(day, 14)),
  ]
}

/**
 * Whether a day (`2026-10-10`) is a working day: as the community declares it, else as the State Council's notice for its year
 * arranges it (functions/almanac/holidays.generated.ts), else off if the law names it, else Monday to Friday. The last is `assumed`, unless
 * the community has entered that year's notice itself, recognised by 1 January, 1 May and 1 October being declared off. Throws a RangeError for
 * anything that is not a day, such as 30 February.
 */
export function workdayOf(day: string, declared: DeclaredDays): Workday {
  return workdaysBy(declared)(numberOfDay(day))
}

/** As `workdayOf`, for many days given by number: days of the community's calendar since 1970-01-01. */
export function workdaysBy(declared: DeclaredDays): (dayNumber: number) => Workday {
  const own = new Map(byNumber(declared))
  const known = [...noticedYears, ...yearsEntered(declared.off)].map((year) => [numberOfDay(`${year}-01-01`), numberOfDay(`${year}-12-31`)])
  return (dayNumber) => {
    const works = own.get(dayNumber) ?? arranged.get(dayNumber)
    if (works !== undefined) return { works, assumed: false }
    if (byLaw.has(dayNumber)) return { works: false, assumed: false }
    return { works: isWeekday(dayNumber), assumed: !known.some(([first = 0, last = 0]) => first <= dayNumber && dayNumber <= last) }
  }
}

/** Whether a day is a holiday: declared off, off by its year's notice, or by law. An ordinary weekend is none. */
export function isHoliday(day: string, declared: DeclaredDays): boolean {
  const number = numberOfDay(day)
  const works = new Map(byNumber(declared)).get(number) ?? arranged.get(number)
  return works === undefined ? byLaw.has(number) : !works
}

function dayOfNumber(dayNumber: number): string {
  return new Date(dayNumber * oneDay).toISOString().slice(0, 10)
}

function dayAfter(day: string, days: number): string {
  return dayOfNumber(numberOfDay(day) + days)
}

function numberOfDay(day: string): number {
  const start = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(start) || new Date(start).toISOString().slice(0, 10) !== day) throw new RangeError(`not a day: ${day}`)
  return start / oneDay
}

function byNumber({ off, work }: DeclaredDays): [dayNumber: number, works: boolean][] {
  const each = (days: readonly string[], works: boolean) => days.map((day): [number, boolean] => [numberOfDay(day), works])
  return [...each(work, true), ...each(off, false)]
}

function yearsEntered(off: readonly string[]): string[] {
  const listed = new Set(off)
  const newYears = off.filter((day) => day.endsWith('-01-01')).map((day) => day.slice(0, 4))
  return newYears.filter((year) => listed.has(`${year}-05-01`) && listed.has(`${year}-10-01`))
}

/** Whether a day (`2027-02-13`) is one of Monday to Friday. */
export const isOnWeekday = (day: string): boolean => isWeekday(numberOfDay(day))

// 1970-01-01 was a Thursday.
const isWeekday = (dayNumber: number) => (((dayNumber + 3) % 7) + 7) % 7 < 5
