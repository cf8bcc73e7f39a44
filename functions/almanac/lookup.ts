import type { Festival, LunarDate } from '../../contract/communities'
import { festivalTerms, lunarMonths } from './table.generated'

const oneDay = 86_400_000

const solarFestivals: Record<string, Festival> = {
  '01-01': 'yuandan',
  '03-08': 'funv',
  '05-01': 'laodong',
  '06-01': 'ertong',
  '10-01': 'guoqing',
}

// Month and day of the lunar year; 小年 is the northern date.
const lunarFestivals: Record<string, Festival> = {
  '1-1': 'chunjie',
  '1-15': 'yuanxiao',
  '2-2': 'longtaitou',
  '5-5': 'duanwu',
  '7-7': 'qixi',
  '8-15': 'zhongqiu',
  '9-9': 'chongyang',
  '12-8': 'laba',
  '12-23': 'xiaonian',
}

/** The lunar date of a day (`2026-12-22`). Throws for days outside the table, which covers 2025 to 2040. */
export function lunarOf(day: string): LunarDate {
  const next = lunarMonths.findIndex(([firstDay]) => firstDay > day)
  const month = next > 0 ? lunarMonths[next - 1] : undefined
  if (!month) throw new RangeError(`the almanac does not cover ${day}`)
  return { month: Math.abs(month[1]), day: daysBetween(month[0], day) + 1, leap: month[1] < 0 }
}

/** The festival on a day; where two coincide, the lunar one. */
export const festivalOf = (day: string): Festival | null => festivalsOn(day)[0] ?? null

function festivalsOn(day: string): Festival[] {
  const lunar = lunarOf(day)
  const tomorrow = lunarOf(dayAfter(day))
  const kept = lunar.leap ? undefined : lunarFestivals[`${lunar.month}-${lunar.day}`]
  const eve = tomorrow.month === 1 && tomorrow.day === 1 && !tomorrow.leap ? ('chuxi' as const) : undefined
  return [kept, eve, festivalTerms[day], solarFestivals[day.slice(5)]].filter((festival) => festival !== undefined)
}

const mostBetween = 400

/** The first day of a festival on or after a day; null past the end of the table. */
export function dayOfFestival(festival: Festival, from: string): string | null {
  for (
    let day = from, looked = 0;
    looked < mostBetween && almanacReaches(day) && almanacReaches(dayAfter(day));
    day = dayAfter(day), looked++
  ) {
    if (festivalsOn(day).includes(festival)) return day
  }
  return null
}

/** The first festival on or after a day; null past the end of the table. */
export function nextFestival(from: string): { festival: Festival; day: string; lunar: LunarDate } | null {
  for (let day = from, looked = 0; looked < 120 && almanacReaches(dayAfter(day)); day = dayAfter(day), looked++) {
    const festival = festivalOf(day)
    if (festival) return { festival, day, lunar: lunarOf(day) }
  }
  return null
}

/** Whether the table covers a day. Callers refuse later days rather than guess. */
export function almanacReaches(day: string): boolean {
  const first = lunarMonths[0]
  const last = lunarMonths.at(-1)
  return first !== undefined && last !== undefined && first[0] <= day && day < last[0]
}

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / oneDay)
const dayAfter = (day: string) => new Date(Date.parse(day) + oneDay).toISOString().slice(0, 10)
