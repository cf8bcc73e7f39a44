import { holidays } from './holidays.generated'

/** Days (`2026-10-10`) that a community itself declares off or working; they override the tables. A day in both is off. */
export type DeclaredDays = { readonly off: readonly string[]; readonly work: readonly string[] }

/** Whether a day is a working day, and whether that is `assumed` from the weekday because its year has no arrangement yet. */
export type Workday = { readonly works: boolean; readonly assumed: boolean }

const oneDay = 86_400_000

const arranged = new Map(Object.values(holidays).flatMap((year) => byNumber(year)))
const noticedYears = Object.keys(holidays)

/**
 * Whether a day (`2026-10-10`) is a working day: as the community declares it, else as the State Council's notice for its year
 * arranges it (functions/almanac/holidays.generated.ts), else Monday to Friday. The last is `assumed`, unless the community has
 * entered that year's notice itself, recognised by 1 January, 1 May and 1 October being declared off. Throws a RangeError for
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
    return { works: isWeekday(dayNumber), assumed: !known.some(([first = 0, last = 0]) => first <= dayNumber && dayNumber <= last) }
  }
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

// 1970-01-01 was a Thursday.
const isWeekday = (dayNumber: number) => (((dayNumber + 3) % 7) + 7) % 7 < 5
