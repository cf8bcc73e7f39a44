import { host } from './host'

/** Something that would go wrong on a phone, as one line for the test's list. */
export function problem(text: string): void {
  host().tell(JSON.stringify({ problem: text }))
}

export function log(level: string, text: string): void {
  host().tell(JSON.stringify({ log: `${level}: ${text}` }))
}

type Listener = (text: string) => void
const errorListeners: Listener[] = []

export function onUncaught(listener: Listener): void {
  errorListeners.push(listener)
}

export function uncaught(where: string, error: unknown): void {
  problem(`uncaught in ${where}: ${describe(error)}`)
  for (const listener of errorListeners) listener(describe(error))
}

/** Calls what belongs to the app; what it throws goes no further, as in WeChat. */
export function guarded<T>(where: string, call: () => T): T | undefined {
  try {
    return call()
  } catch (error) {
    uncaught(where, error)
    return undefined
  }
}

export function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error === 'object' && error !== null ? JSON.stringify(error) : String(error)
  const said = `${error.name}: ${error.message}`
  const at = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 4)
  const cause = error.cause === undefined ? [] : [`  because ${describe(error.cause)}`]
  return [said, ...at, ...cause].join('\n')
}
