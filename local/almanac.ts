import { SolarDay } from 'tyme4ts'

const firstYear = 2025
const lastYear = 2040

/** The source text of functions/almanac/table.generated.ts, computed by the calendar library day by day. */
export function almanacSource(): string {
  const months: string[] = []
  const terms: string[] = []
  // A month is known by where the next one begins.
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
    '// Made by `npm run generate` with tyme4ts; the library itself would add 217 KB to the function.',
    '/** The day each lunar month begins and its number, negative for a leap month. */',
    `export const lunarMonths: readonly (readonly [firstDay: string, month: number])[] = [\n${rows(months, 5)}\n]`,
    '/** The days of the two solar terms that are festivals. */',
    `export const festivalTerms: Readonly<Record<string, 'qingming' | 'dongzhi'>> = {\n${rows(terms, 4)}\n}`,
    '',
  ].join('\n')
}

const isoDay = (day: SolarDay) => `${day.getYear()}-${two(day.getMonth())}-${two(day.getDay())}`
const two = (number: number) => String(number).padStart(2, '0')

function rows(entries: string[], each: number): string {
  const lines: string[] = []
  for (let at = 0; at < entries.length; at += each) lines.push(`  ${entries.slice(at, at + each).join(', ')},`)
  return lines.join('\n')
}
