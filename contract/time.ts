import * as z from 'zod/mini'

/** ISO 8601 with an offset; answers use Beijing time, +08:00. */
export const Instant = z.iso.datetime({ offset: true })

/** A calendar day of the community, `2026-12-22`. */
export const Day = z.iso.date()

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
