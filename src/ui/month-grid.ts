interface Cell {
  key: string
  /** Undefined in the cells before the first of the month. */
  day?: string
}

/** The cells of a calendar month, starting on Monday. */
export function monthGrid(month: string): Cell[] {
  const { year, number } = partsOf(month)
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate()
  const before = weekdayOf(`${month}-01`)
  const cells: Cell[] = Array.from({ length: before }, (_, index) => ({ key: `before-${index}` }))
  for (let number = 1; number <= days; number++) {
    const day = `${month}-${String(number).padStart(2, '0')}`
    cells.push({ key: day, day })
  }
  return cells
}

/** Shifts a month, such as `2026-12`, by a number of months. */
export function shiftMonth(month: string, by: number): string {
  const { year, number } = partsOf(month)
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7)
}

function partsOf(month: string): { year: number; number: number } {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return { year, number }
}

const oneDay = 86_400_000

/** 0 for Monday. */
export const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7

/** The seven days from one on. */
export const weekFrom = (day: string): Required<Cell>[] =>
  Array.from({ length: 7 }, (_, at) => {
    const each = new Date(Date.parse(`${day}T00:00:00Z`) + at * oneDay).toISOString().slice(0, 10)
    return { key: each, day: each }
  })
