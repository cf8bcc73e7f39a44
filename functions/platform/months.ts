/** The months from one to another (`2026-11`), both included and in order; none if the second is earlier or one is no month. */
export function monthsBetween(first: string, last: string): string[] {
  const [from, to] = [monthNumber(first), monthNumber(last)]
  return Array.from({ length: to - from + 1 }, (_, at) => monthName(from + at))
}

// Counted from the year 0; NaN for what is no month.
function monthNumber(month: string): number {
  const [, year, number] = /^(\d{4})-(\d{2})$/.exec(month) ?? []
  return Number(year) * 12 + Number(number) - 1
}

function monthName(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`
}
