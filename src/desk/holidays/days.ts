const day = '(?:(\\d{1,2})[月.\\-/])?(\\d{1,2})日?'
const oneDay = new RegExp(`^${day}$`)
const fromTo = new RegExp(`^${day}(?:至|到|~|—)${day}$`)
const oneDayMilliseconds = 86_400_000
const longest = 15

/**
 * The days of a year in a text such as `2月9日、10月4日至7日`, in the forms that notices and people use; the pieces that are no day are
 * `unread`.
 */
export function readDays(text: string, year: number): { days: string[]; unread: string[] } {
  const pieces = text.split(/[、，,；;。\s]+/).filter(Boolean)
  const read = pieces.map((piece) => ({ piece, days: daysOf(piece, year) }))
  return {
    days: [...new Set(read.flatMap(({ days }) => days ?? []))].sort(),
    unread: read.flatMap(({ piece, days }) => (days ? [] : [piece])),
  }
}

/** Days as a text that `readDays` reads. */
export function writeDays(days: readonly string[]): string {
  return days.map((each) => `${Number(each.slice(5, 7))}月${Number(each.slice(8))}日`).join('、')
}

function daysOf(piece: string, year: number): string[] | undefined {
  const one = oneDay.exec(piece)
  if (one) return one[1] === undefined ? undefined : between(instantOf(year, one[1], one[2]), instantOf(year, one[1], one[2]))
  const [, month, first, lastMonth = month, last] = fromTo.exec(piece) ?? []
  return month === undefined ? undefined : between(instantOf(year, month, first), instantOf(year, lastMonth, last))
}

function between(first: number | undefined, last: number | undefined): string[] | undefined {
  if (first === undefined || last === undefined || last < first || last - first > longest * oneDayMilliseconds) return undefined
  const count = (last - first) / oneDayMilliseconds + 1
  return Array.from({ length: count }, (_, at) => new Date(first + at * oneDayMilliseconds).toISOString().slice(0, 10))
}

/** Undefined for a day that the year does not have. */
function instantOf(year: number, month = '', date = ''): number | undefined {
  const name = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const instant = Date.parse(`${name}T00:00:00Z`)
  return Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== name ? undefined : instant
}

/** Keeps 10月4日至7日 on one line. */
export const unbrokenDays = (words: string): string => words.replace(/\d(?=[月日])|[月至](?=\d)|日(?=至)/g, '$&\u2060')
