import { LegalHoliday, SolarDay } from 'tyme4ts'
import { chunksOf } from '../functions/platform/chunks'

const firstYear = 2025
const lastYear = 2040

/** The source of functions/almanac/table.generated.ts, computed day by day with the calendar library. */
export function almanacSource(): string {
  const months: string[] = []
  const terms: string[] = []
  // Up to January of the year after, since a month ends where the next one begins.
  const last = SolarDay.fromYmd(lastYear + 1, 1, 31)
  for (let day = SolarDay.fromYmd(firstYear, 1, 1); !day.isAfter(last); day = day.next(1)) {
    const lunar = day.getLunarDay()
    const month = lunar.getLunarMonth().getMonthWithLeap()
    if (lunar.getDay() === 1 || months.length === 0) months.push(`['${isoDay(day.next(1 - lunar.getDay()))}', ${month}]`)
    const term = day.getTermDay()
    const name = { 清明: 'qingming', 冬至: 'dongzhi' }[term.getSolarTerm().getName()]
    if (term.getDayIndex() === 0 && name) terms.push(`'${isoDay(day)}': '${name}'`)
  }
  return [
    '// Made by `npm run almanac` with tyme4ts; the library itself would add 217 KB to the function.',
    '/** The day each lunar month begins and its number, negative for a leap month. */',
    `export const lunarMonths: readonly (readonly [firstDay: string, month: number])[] = [\n${rows(months, 5)}\n]`,
    '/** The days of the two solar terms that are festivals. */',
    `export const festivalTerms: Readonly<Record<string, 'qingming' | 'dongzhi'>> = {\n${rows(terms, 4)}\n}`,
    '',
  ].join('\n')
}

const firstNotice = 2024

/** The source of functions/almanac/holidays.generated.ts: the years whose notice the calendar library includes. */
export function holidaysSource(): string {
  const years: string[] = []
  // A notice covers a whole year, so a library that knows the year's National Day knows the whole year.
  for (let year = firstNotice; LegalHoliday.fromYmd(year, 10, 1); year++) {
    const days = arrangedDays(year)
    const off = days.filter(({ works }) => !works)
    const work = days.filter(({ works }) => works)
    years.push(`  '${year}': {\n    off: [\n${listed(off)}\n    ],\n    work: [\n${listed(work)}\n    ],\n  },`)
  }
  return [
    '// Made by `npm run almanac` with tyme4ts.',
    '/**',
    " * The statutory days off and make-up working days of each year, as the State Council's yearly notice arranges them",
    ' * (国务院办公厅关于部分节假日安排的通知; 国办发明电〔2023〕7号 for 2024, 〔2024〕12号 for 2025, 〔2025〕7号 for 2026).',
    ' */',
    `export const holidays: Readonly<Record<string, { off: readonly string[]; work: readonly string[] }>> = {\n${years.join('\n')}\n}`,
    '',
  ].join('\n')
}

type Arranged = { day: string; works: boolean }
const listed = (days: Arranged[]) =>
  rows(
    days.map(({ day }) => `'${day}'`),
    10,
    '      ',
  )

function arrangedDays(year: number): Arranged[] {
  const days: Arranged[] = []
  for (let day = SolarDay.fromYmd(year, 1, 1); day.getYear() === year; day = day.next(1)) {
    const arranged = day.getLegalHoliday()
    if (arranged) days.push({ day: isoDay(day), works: arranged.isWork() })
  }
  return days
}

const isoDay = (day: SolarDay) => `${day.getYear()}-${two(day.getMonth())}-${two(day.getDay())}`
const two = (number: number) => String(number).padStart(2, '0')

function rows(entries: string[], each: number, indent = '  '): string {
  return chunksOf(entries, each)
    .map((some) => `${indent}${some.join(', ')},`)
    .join('\n')
}
