import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const checkMilliseconds = 1_000

/**
 * Calls when npm, which started this process through a shell, is gone: it may be killed without a word to what it
 * started. A process of its own, put in the background and left by its shell, goes on.
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

/** The parent of a process; nothing for one that is gone. */
function parentOf(pid: number): number | undefined {
  try {
    if (process.platform !== 'linux') return Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }))
    // The name in parentheses may hold anything; the state and the parent follow it.
    return Number(/.*\) \w (\d+) /s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1])
  } catch {
    return undefined
  }
}
