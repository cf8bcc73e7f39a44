import { type Figure, rounded, withinBudget } from './figure'

export type Measure = [name: string, measure: () => Figure[] | Promise<Figure[]>]

interface Told {
  say: (line: string) => void
  complain: (line: string) => void
}

/** Takes each measure by itself: one that fails says so, and the others go on. Whether all went well and kept their budgets. */
export async function measureEach(measures: Measure[], told: Told): Promise<boolean> {
  let good = true
  for (const [name, measure] of measures) {
    try {
      for (const figure of await measure()) good = tellFigure(figure, told) && good
    } catch (error) {
      good = false
      told.complain(`failed: ${name}\n${error instanceof Error ? error.stack : error}`)
    }
  }
  return good
}

function tellFigure(figure: Figure, { say, complain }: Told): boolean {
  const { name, value, unit, most, least } = figure
  say(JSON.stringify({ name, value: rounded(value), unit }))
  const within = withinBudget(figure)
  if (!within) complain(`over budget: ${name} must be ${most === undefined ? `at least ${least}` : `at most ${most}`}`)
  return within
}
