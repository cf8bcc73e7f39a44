import type { Calendar } from '../../contract/calendar'
import type { Refusal } from '../../contract/refusals'
import { holidaysByLaw, isNoticed, isOnWeekday } from '../almanac/rules'

/** The days off and make-up days that a community entered for a year. */
export type Entered = { year: number; off: readonly string[]; work: readonly string[] }

/** A year as known: from the built-in notice, else as entered, else only what the law names. */
export function calendarOf(year: number, entered: Entered | undefined): Calendar {
  const fixed = holidaysByLaw(year)
  if (isNoticed(year)) return { year, known: 'builtIn', fixed, off: [], work: [] }
  return { year, known: entered ? 'entered' : 'no', fixed, off: [...(entered?.off ?? [])], work: [...(entered?.work ?? [])] }
}

/** Days in order, once each, the ones that the law names among those off. */
export function completed({ year, off, work }: Entered): Entered {
  return { year, off: [...new Set([...holidaysByLaw(year), ...off])].sort(), work: [...new Set(work)].sort() }
}

/** Why a year can't be entered like this: CALENDAR_BUILT_IN, or CALENDAR_UNFIT with the first day that does not fit. */
export function refusalToEnter({ year, off, work }: Entered): Refusal | undefined {
  if (isNoticed(year)) return { code: 'CALENDAR_BUILT_IN', data: { year } }
  const fixed = holidaysByLaw(year)
  const problems = {
    otherYear: [...off, ...work].find((day) => !day.startsWith(`${year}-`)),
    fixed: work.find((day) => fixed.includes(day)),
    twice: work.find((day) => off.includes(day)),
    weekday: work.find(isOnWeekday),
  }
  const [first] = Object.entries(problems).filter((each): each is [keyof typeof problems, string] => each[1] !== undefined)
  return first && { code: 'CALENDAR_UNFIT', data: { why: first[0], day: first[1] } }
}

/**
 * The year whose arrangement a manager should have entered by now: from November the coming one, before that the present. The
 * notice comes out in late October or November.
 */
export function yearWanted(today: string): number {
  const year = Number(today.slice(0, 4))
  return today.slice(5, 7) >= '11' ? year + 1 : year
}

/** The next first of November after a day, when the coming year is asked for. */
export function nextNovember(today: string): string {
  return `${Number(today.slice(0, 4)) + (today.slice(5, 7) >= '11' ? 1 : 0)}-11-01`
}
