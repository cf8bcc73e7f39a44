import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Figure } from './figure'

const port = '18030'
const patienceSeconds = 180

/** `npm start` for the second time: installed, built and seeded by the first. */
export async function measureStart(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'start-'))
  try {
    await start(folder)
    return [{ name: 'second npm start until ready', value: await start(folder), unit: 's', most: 15 }]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function start(folder: string): Promise<number> {
  const started = performance.now()
  const npm = spawn('npm', ['start'], {
    env: { ...process.env, PORT: port, DATA_FOLDER: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  try {
    await ready(npm)
    return (performance.now() - started) / 1000
  } finally {
    await end(npm)
  }
}

function ready(npm: ChildProcess): Promise<void> {
  return new Promise((done, failed) => {
    let output = ''
    const late = setTimeout(
      () => failed(new Error(`npm start was not ready within ${patienceSeconds} s:\n${output}`)),
      patienceSeconds * 1000,
    )
    npm.stdout?.on('data', (chunk) => {
      output += chunk
      if (!/^ready http/m.test(output)) return
      clearTimeout(late)
      done()
    })
    npm.once('exit', (code) => failed(new Error(`npm start ended with ${code}:\n${output}`)))
  })
}

/** As Ctrl-C in a terminal, which reaches every process of the group. */
function end(npm: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (npm.exitCode !== null || !npm.pid) return done()
    npm.once('exit', () => done())
    process.kill(-npm.pid, 'SIGINT')
  })
}
