import vm from 'node:vm'
import type { boot, Device } from '../realm/boot'
import type { Host } from '../realm/host'

/** A bare JavaScript realm, with nothing of Node's and no code made from strings, and the phone's insides in it. */
export function startRealm(insides: string, host: Host): Device {
  const context = vm.createContext(Object.create(null) as object, { codeGeneration: { strings: false, wasm: false }, name: 'phone' })
  const run = (source: string, file: string): unknown => new vm.Script(source, { filename: file }).runInContext(context)
  const module = { exports: {} as { boot: typeof boot } }
  const start = run(`(function(module,exports){${insides}\n})`, 'phone') as (module: object, exports: object) => void
  start(module, module.exports)
  return module.exports.boot({ ...host, run })
}
