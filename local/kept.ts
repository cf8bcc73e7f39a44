import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { resolve } from 'node:path'

/** Starts a command that ends with this process, however this process ends. */
export function spawnKept(command: string, args: string[], options: Pick<SpawnOptions, 'stdio'> = {}): ChildProcess {
  const keeper = [resolve('local/keep.js'), String(process.pid), command, ...args]
  return spawn(process.execPath, keeper, { ...options, detached: true, windowsHide: true })
}

/** Runs a command to its end; its output is part of the error when it fails. */
export async function runKept(command: string, args: string[]): Promise<void> {
  const child = spawnKept(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  child.stdout?.on('data', (chunk) => (output += chunk))
  child.stderr?.on('data', (chunk) => (output += chunk))
  const code = await new Promise((done) => child.once('close', done))
  if (code !== 0) throw new Error(`${[command, ...args].join(' ')} failed:\n${output}`)
}
