import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Part {
  name: string
  command: string[]
  /** A run of jest: its tests are counted one by one instead of the part as a whole. */
  jest?: boolean
}

export interface Outcome {
  name: string
  seconds: number
  passed: number
  failed: number
}

const folder = join('.cache', 'gate')
const quiet = { FORCE_COLOR: '0', REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' }

/** Lanes run side by side, the parts of a lane one after the other; every part runs, whatever fails before it. */
export async function runLanes(lanes: Part[][]): Promise<Outcome[]> {
  mkdirSync(folder, { recursive: true })
  const outcomes = await Promise.all(
    lanes.map(async (lane) => {
      const done: Outcome[] = []
      for (const part of lane) done.push(await runPart(part))
      return done
    }),
  )
  return outcomes.flat()
}

async function runPart(part: Part): Promise<Outcome> {
  const report = join(folder, `${part.name.replaceAll(' ', '-')}.json`)
  rmSync(report, { force: true })
  const started = Date.now()
  const { status, output } = await run(part.jest ? [...part.command, '--json', `--outputFile=${report}`] : part.command)
  const outcome = { name: part.name, seconds: (Date.now() - started) / 1000, ...count(part, status, report) }
  const tests = part.jest ? `, ${outcome.passed} passed, ${outcome.failed} failed` : ''
  if (outcome.failed > 0) console.log(output.trimEnd())
  console.log(`${outcome.failed > 0 ? 'FAILED' : 'ok'} ${part.name} (${outcome.seconds.toFixed(1)} s${tests})`)
  if (part.jest) for (const line of timesOf(readReport(report))) console.log(`   ${line}`)
  return outcome
}

function run([command = '', ...args]: string[]): Promise<{ status: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...quiet } })
    let output = ''
    const json = (text: string) => text.startsWith('{"numFailedTestSuites"')
    child.stdout.on('data', (chunk) => {
      if (!json(String(chunk))) output += chunk
    })
    child.stderr.on('data', (chunk) => {
      output += chunk
    })
    child.once('error', (error) => resolve({ status: 1, output: `${output}${error.message}` }))
    child.once('close', (code) => resolve({ status: code ?? 1, output }))
  })
}

function count(part: Part, status: number, report: string): { passed: number; failed: number } {
  const result = part.jest ? readReport(report) : undefined
  if (!result) return status === 0 && !part.jest ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  const unrun = process.env.CI ? result.numPendingTests + result.numTodoTests : 0
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites + unrun
  return { passed: result.numPassedTests, failed: failed === 0 && status !== 0 ? 1 : failed }
}

/** Where the seconds of a run go, by the folders of the tests; two workers spend two seconds in one. */
function timesOf(report: JestReport | undefined): string[] {
  const seconds = new Map<string, number>()
  for (const { name, startTime, endTime } of report?.testResults ?? []) {
    const folder = /tests\/(browser\/looks|[^/]+)/.exec(name)?.[1] ?? name
    seconds.set(folder, (seconds.get(folder) ?? 0) + (endTime - startTime) / 1000)
  }
  return [...seconds].sort(([, a], [, b]) => b - a).map(([folder, spent]) => `${spent.toFixed(0).padStart(4)} s in ${folder}`)
}

interface JestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  numRuntimeErrorTestSuites: number
  testResults: { name: string; startTime: number; endTime: number }[]
}

function readReport(path: string): JestReport | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as JestReport
  } catch {
    return undefined
  }
}

/** Prints the total as the last line, keeps it for .ci/run and sets the exit code. */
export function close(outcomes: Outcome[]): void {
  const sum = (key: 'passed' | 'failed') => outcomes.reduce((total, outcome) => total + outcome[key], 0)
  for (const { name, failed } of outcomes) if (failed > 0) console.log(`failed: ${name}`)
  const total = `${sum('passed')} passed, ${sum('failed')} failed`
  writeFileSync(join(folder, 'total'), `${total}\n`)
  console.log(total)
  process.exitCode = sum('failed') > 0 ? 1 : 0
}
