import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const checkMilliseconds = 1_000

/**
 * Calls `act` when npm, which started this process through a shell, is gone: npm may be killed without telling its children. A
 * process that its shell put in the background and left goes on.
 */
export function whenNpmEnds(act: () => void): void {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  const shell = process.ppid
  const npm = parentOf(shell)
  const timer = setInterval(() => {
    if (process.ppid === shell && parentOf(shell) === npm) return
    clearInterval(timer)
    act()
  }, checkMilliseconds)
  timer.unref()
}

/** The parent of a process; undefined if it is gone. */
function parentOf(pid: number): number | undefined {
  try {
    if (process.platform !== 'linux') return Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }))
    // The name in parentheses may contain anything; state and parent follow it.
    return Number(/.*\) \w (\d+) /s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1])
  } catch {
    return undefined
  }
}
