import type { Manifest } from '../build/manifest'
import { maySee } from '../build/manifest'
import { resolveFrom } from '../build/paths'
import { host } from './host'
import { problem, uncaught } from './problems'

type Require = ((target: string) => unknown) & { async(target: string): Promise<unknown> }
type Wrapped = (require: Require, module: { exports: unknown }, exports: unknown) => void

/** A subpackage that is not on the phone yet takes its time. */
const fetchMilliseconds = 50

const modules = new Map<string, { exports: unknown }>()
let running = ''

/** The file whose top level runs right now: what `Page()` and `Component()` register under. */
export function runningFile(): string {
  return running
}

/** Runs a script of the build once, the way WeChat wraps it. */
export function load(manifest: Manifest, file: string): unknown {
  const known = modules.get(file)
  if (known) return known.exports
  const module = { exports: {} }
  modules.set(file, module)
  const before = running
  running = file.replace(/\.js$/, '')
  try {
    const wrapped = host().run(`(function(require,module,exports){${host().text(file) ?? ''}\n})`, file) as Wrapped
    wrapped(requireIn(manifest, file), module, module.exports)
  } finally {
    running = before
  }
  return module.exports
}

/** Runs a script that nothing waits for; what it throws is the app's problem. */
export function loadEntry(manifest: Manifest, file: string): void {
  try {
    load(manifest, file)
  } catch (error) {
    uncaught(file, error)
  }
}

/** What a script calls `require`; its `async` reaches into other subpackages as well, which WeChat fetches first. */
function requireIn(manifest: Manifest, from: string): Require {
  const here = (target: string) => {
    const file = find(from, target)
    if (!maySee(manifest, from, file)) problem(`${from} requires ${file} of another subpackage`)
    return load(manifest, file)
  }
  const anywhere = async (target: string) => {
    await new Promise((resolve) => setTimeout(resolve, fetchMilliseconds))
    return load(manifest, find(from, target))
  }
  return Object.assign(here, { async: anywhere })
}

function find(from: string, target: string): string {
  const name = resolveFrom(from, target)
  const file = [name, `${name}.js`, `${name}/index.js`].find((one) => one.endsWith('.js') && host().has(one))
  if (!file) throw new Error(`module '${name}.js' is not defined, require args is '${target}'`)
  return file
}
