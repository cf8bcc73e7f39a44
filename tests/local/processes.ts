import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

type Process = { pid: number; parent: number; command: string }

/** A process, its children, theirs, and so on. */
export function family(pid: number): Process[] {
  const all = alive()
  const under = (parent: number): Process[] => all.filter((one) => one.parent === parent).flatMap((one) => [one, ...under(one.pid)])
  return [...all.filter((one) => one.pid === pid), ...under(pid)]
}

/** Those of them that still run. */
export function left(processes: Process[]): Process[] {
  const pids = new Set(alive().map(({ pid }) => pid))
  return processes.filter(({ pid }) => pids.has(pid))
}

/** Every process but those that only wait to be counted out. A small Linux has no ps. */
function alive(): Process[] {
  if (existsSync('/proc/self/stat')) return readdirSync('/proc').filter(Number).flatMap(readProcess)
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' }).trim().split('\n')
  return rows.flatMap((row) => {
    const [, pid, parent, state = '', command = ''] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(row) ?? []
    return state.startsWith('Z') ? [] : [{ pid: Number(pid), parent: Number(parent), command }]
  })
}

function readProcess(pid: string): Process[] {
  try {
    const [, state, parent] = /.*\) (\w) (\d+) /s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return state === 'Z' ? [] : [{ pid: Number(pid), parent: Number(parent), command }]
  } catch {
    return []
  }
}
