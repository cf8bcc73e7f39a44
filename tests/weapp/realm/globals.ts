import { problem } from './problems'
import { TimerPromise } from './timer-promise'

/**
 * Part of the language, but not on every phone: Android's WeChat has no Intl, iOS 14 and Chrome 86 none of the rest.
 * WeChat brings core-js along, but says not which, so that no method younger than iOS 14 is counted on.
 */
const absent = ['Intl', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'WeakRef', 'FinalizationRegistry']

const younger: [owner: object, names: string[]][] = [
  [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with', 'group', 'groupToMap']],
  [String.prototype, ['at', 'isWellFormed', 'toWellFormed']],
  [Object, ['hasOwn', 'groupBy']],
  [Map, ['groupBy']],
  [Array, ['fromAsync']],
  [Promise, ['withResolvers']],
  [Object.getPrototypeOf(Int8Array.prototype) as object, ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'with']],
]

/** Leaves in the realm what the oldest phone of that system has. */
export function narrowGlobals(system: 'ios' | 'android', onRejection: (reason: unknown) => void): void {
  if (system === 'ios') {
    TimerPromise.unheard = onRejection
    Object.assign(globalThis, { Promise: TimerPromise })
  }
  for (const name of absent) Reflect.deleteProperty(globalThis, name)
  for (const [owner, names] of younger) for (const name of names) Reflect.deleteProperty(owner, name)
  guardFunction()
  guardDate()
  guardLocale()
}

function guardFunction(): void {
  const make = (args: unknown[]): (() => unknown) => {
    if (args.length === 1 && args[0] === 'return this') return () => globalThis
    problem(`new Function was called: ${String(args[args.length - 1]).slice(0, 80)}`)
    throw new EvalError('Code generation from strings is refused')
  }
  const guard = new Proxy(Function, { construct: (_, args) => make(args), apply: (_, __, args) => make(args) })
  Object.defineProperty(Function.prototype, 'constructor', { value: guard, configurable: true, writable: true })
  globalThis.Function = guard
}

const iso = /^\d{4}-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?)?$/
const slashes = /^\d{4}\/\d{1,2}\/\d{1,2}( \d{1,2}:\d{1,2}(:\d{1,2})?)?$/
const english =
  /^([A-Z][a-z]{2},? )?([A-Z][a-z]{2} \d{1,2}|\d{1,2} [A-Z][a-z]{2}),? \d{4}( \d\d:\d\d:\d\d( (GMT|UTC)([+-]\d{4}( \(.*\))?)?)?)?$/

/** iOS reads ISO 8601, slashes and the English form; everything else is an invalid date there, and works elsewhere. */
function checkDate(text: unknown): void {
  if (typeof text === 'string' && ![iso, slashes, english].some((form) => form.test(text))) {
    problem(`a date that iOS does not read: ${JSON.stringify(text)}`)
  }
}

function guardDate(): void {
  const parse = Date.parse
  const guard: DateConstructor = new Proxy(Date, {
    construct(target, args, newTarget): object {
      if (args.length === 1) checkDate(args[0])
      return Reflect.construct(target, args, newTarget === guard ? target : newTarget)
    },
  })
  Date.parse = (text) => {
    checkDate(text)
    return parse(text)
  }
  Date.prototype.constructor = guard
  globalThis.Date = guard
}

function guardLocale(): void {
  const localed: [owner: object, type: string, names: string[]][] = [
    [Date.prototype, 'Date', ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']],
    [Number.prototype, 'Number', ['toLocaleString']],
  ]
  for (const [owner, type, names] of localed) {
    for (const name of names) {
      const plain = Reflect.get(owner, name) as (...args: unknown[]) => string
      const guard = function (this: unknown, ...args: unknown[]): string {
        problem(`${type}.${name} says something else on each phone`)
        return plain.apply(this, args)
      }
      Object.defineProperty(owner, name, { value: guard, configurable: true, writable: true })
    }
  }
}
