import * as z from 'zod/mini'

const [earliest, latest] = [Date.parse('2000-01-01T00:00:00+08:00'), Date.parse('2099-12-31T23:59:59+08:00')]

/**
 * How far ahead anything may be planned or asked for, in milliseconds: two years. The schemas below know no clock, so this is
 * for the rules.
 */
export const mostAheadMilliseconds = 2 * 366 * 86_400_000

/** Whether an instant (milliseconds) is within the years that the product knows: 2000 to 2099 in Beijing. */
export const isOfThisCentury = (milliseconds: number): boolean => milliseconds >= earliest && milliseconds <= latest

// Judged by what it means and not by its digits: an offset can carry an instant out of the years in which it is written.
const ofThisCentury = z.check<string>(({ value, issues }) => {
  const at = Date.parse(value)
  if (issues.length > 0 || isOfThisCentury(at)) return
  const outside = at > latest ? { code: 'too_big' as const, maximum: latest } : { code: 'too_small' as const, minimum: earliest }
  issues.push({ ...outside, origin: 'date', inclusive: true, input: value })
})

/** ISO 8601 with an offset, from 2000 to 2099 in Beijing; answers use Beijing time, +08:00. */
export const Instant = z.iso.datetime({ offset: true }).check(ofThisCentury)

/** A calendar day of the community from 2000 to 2099, `2026-12-22`. */
export const Day = z.iso.date().check(ofThisCentury)

/** A calendar month of the community, `2026-11`. */
export const Month = z.string().check(z.regex(/^20\d\d-(0[1-9]|1[0-2])$/))

const offsetMilliseconds = 8 * 3_600_000

/** Milliseconds since 1970 as ISO 8601 at +08:00, to the second (China keeps no summer time). */
export function toInstant(milliseconds: number): string {
  return `${new Date(milliseconds + offsetMilliseconds).toISOString().slice(0, 19)}+08:00`
}

/** The community's calendar day of an instant. */
export function dayOf(milliseconds: number): string {
  return new Date(milliseconds + offsetMilliseconds).toISOString().slice(0, 10)
}

/** The community's calendar month of an instant. */
export function monthOf(milliseconds: number): string {
  return dayOf(milliseconds).slice(0, 7)
}

/** Midnight at +08:00 that begins a day, in milliseconds. */
export function startOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00+08:00`)
}

/** `09:30` as minutes since midnight. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** The instant (milliseconds) of a time of day such as `09:30`. */
export const momentOf = (day: string, time: string): number => startOfDay(day) + minutesOf(time) * 60_000
