import { measureBundle } from './bundle'
import { run } from './command'
import { measureH5 } from './h5'
import { type Measure, measureEach } from './measureEach'
import { measurePapers } from './papers'
import { measureSearch } from './search'
import { measureStart } from './start'
import { measureWeapp } from './weapp'
import { measureWorkplace } from './workplace'

process.env.LOG_LEVEL = 'ERROR'

/** Prints a JSON line for each figure and fails when a budget is broken or a measure fails; `--all` measures `npm test` as well. */
const measures: Measure[] = [
  ['weapp', measureWeapp],
  ['bundle', measureBundle],
  // Loaded late, once the log is told to keep quiet.
  ['bookings', async () => (await import('./bookings')).measureBookings()],
  ['cases', async () => (await import('./cases')).measureCases()],
  ['staff', async () => (await import('./staffSearch')).measureStaffSearch()],
  ['papers', measurePapers],
  ['search', measureSearch],
  ['h5', measureH5],
  ['workplace', measureWorkplace],
  ['check', () => [{ name: 'npm run check', value: run('npm', ['run', '--silent', 'check']), unit: 's', most: 60 }]],
  ['start', measureStart],
]
if (process.argv.includes('--all')) measures.push(['test', () => [{ name: 'npm test', value: run('npm', ['test']), unit: 's', most: 600 }]])

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const good = await measureEach(
  measures.filter(([name]) => wanted.length === 0 || wanted.includes(name)),
  { say: console.log, complain: console.error },
)
if (!good) process.exitCode = 1
