import { host } from './host'
import { describe, guarded, log, problem } from './problems'

/** The few globals that WeChat adds to the language: timers and the console. */
export function addSurroundings(): void {
  Object.assign(globalThis, { console: makeConsole(), setTimeout: timer('setTimeout', false), setInterval: timer('setInterval', true) })
  const stop = (id?: number) => {
    if (typeof id === 'number') host().stopTimer(id)
  }
  Object.assign(globalThis, { clearTimeout: stop, clearInterval: stop })
}

function timer(name: string, repeat: boolean) {
  return (callback: (...args: unknown[]) => void, milliseconds?: number, ...args: unknown[]): number => {
    if (typeof callback !== 'function') {
      problem(`${name} was given ${typeof callback}`)
      return 0
    }
    return host().startTimer(() => guarded(name, () => callback(...args)), Math.max(0, Number(milliseconds) || 0), repeat)
  }
}

function makeConsole(): Partial<Console> {
  const say =
    (level: string) =>
    (...args: unknown[]) =>
      log(level, args.map(written).join(' '))
  const complain =
    (level: string) =>
    (...args: unknown[]) =>
      problem(`console.${level}: ${args.map(written).join(' ')}`)
  const error = complain('error')
  const quiet = { group: () => {}, groupEnd: () => {}, time: () => {}, timeEnd: () => {}, table: say('log') }
  return {
    ...quiet,
    log: say('log'),
    info: say('info'),
    debug: say('debug'),
    warn: complain('warn'),
    error,
    assert: (fine, ...args) => fine || error(...args),
  }
}

function written(value: unknown): string {
  if (typeof value === 'string') return value
  if (value instanceof Error) return describe(value)
  try {
    return JSON.stringify(value) ?? String(value)
  } catch {
    return String(value)
  }
}
