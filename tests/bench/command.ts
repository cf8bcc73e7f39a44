import { spawnSync } from 'node:child_process'

/** Runs a command to its end and gives the seconds it took; one that fails throws with what it said. */
export function run(command: string, args: string[], env: NodeJS.ProcessEnv = {}): number {
  const started = performance.now()
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1e8, env: { ...process.env, ...env } })
  if (status !== 0) throw new Error(`${[command, ...args].join(' ')} failed:\n${stdout}${stderr}`)
  return (performance.now() - started) / 1000
}
