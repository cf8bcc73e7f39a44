export const oneHour = 3_600_000
export const oneDay = 24 * oneHour

/** The day `days` days later. */
export function dayAfter(day: string, days = 1): string {
  return new Date(utc(day) + days * oneDay).toISOString().slice(0, 10)
}

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: string) => new Date(utc(day)).getUTCDay()

/** Weeks since 1970, each beginning on a Monday. */
export const weekOf = (day: string) => Math.floor((utc(day) / oneDay + 3) / 7)

/** The days from first to last, both inclusive. */
export function daysFrom(first: string, last: string): string[] {
  const days: string[] = []
  for (let day = first; day <= last; day = dayAfter(day)) days.push(day)
  return days
}

export type Season = 'spring' | 'summer' | 'autumn' | 'winter'

/** The season in Hohhot: outdoors from April to October, indoors from November to March. */
export function seasonOf(day: string): Season {
  const month = Number(day.slice(5, 7))
  if (month >= 11 || month <= 3) return 'winter'
  if (month <= 5) return 'spring'
  return month <= 8 ? 'summer' : 'autumn'
}

const utc = (day: string) => Date.parse(`${day}T00:00:00Z`)
