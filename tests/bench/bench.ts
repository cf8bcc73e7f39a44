import { measureBundle } from './bundle'
import { run } from './command'
import { type Figure, rounded, withinBudget } from './figure'
import { measureH5 } from './h5'
import { measureStart } from './start'
import { measureWeapp } from './weapp'

process.env.LOG_LEVEL = 'ERROR'

/** Prints a JSON line for each figure and fails when a budget is broken; `--all` measures `npm test` as well. */
const measures: [name: string, measure: () => Figure[] | Promise<Figure[]>][] = [
  ['weapp', measureWeapp],
  ['bundle', measureBundle],
  // Loaded late, once the log is told to keep quiet.
  ['bookings', async () => (await import('./bookings')).measureBookings()],
  ['cases', async () => (await import('./cases')).measureCases()],
  ['h5', measureH5],
  ['check', () => [{ name: 'npm run check', value: run('npm', ['run', '--silent', 'check']), unit: 's', most: 60 }]],
  ['start', measureStart],
]
if (process.argv.includes('--all')) measures.push(['test', () => [{ name: 'npm test', value: run('npm', ['test']), unit: 's', most: 600 }]])

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'))
for (const [name, measure] of measures) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  for (const figure of await measure()) {
    console.log(JSON.stringify({ name: figure.name, value: rounded(figure.value), unit: figure.unit }))
    if (withinBudget(figure)) continue
    console.error(
      `over budget: ${figure.name} must be ${figure.most === undefined ? `at least ${figure.least}` : `at most ${figure.most}`}`,
    )
    process.exitCode = 1
  }
}
