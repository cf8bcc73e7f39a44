import { guarded, problem } from '../problems'

export type Options = Record<string, unknown> & {
  success?: (result: object) => void
  fail?: (result: object) => void
  complete?: (result: object) => void
}

/** An answer of WeChat's own: `errMsg` is `name:fail why`. */
export class Refused extends Error {
  constructor(
    readonly why: string,
    readonly fields: object = {},
  ) {
    super(why)
  }
}

type Run = (options: Options) => object | undefined | Promise<object | undefined>

/** A function of `wx` with success, fail and complete, or a promise if none of them is given. */
export function answering(name: string, run: Run): (options?: Options) => Promise<object> | undefined {
  return (options = {}) => {
    const outcome = settle(name, options, run)
    if (!options.success && !options.fail && !options.complete) return outcome
    outcome.then(
      (result) => later(() => tell(name, options, options.success, result)),
      (result: object) => later(() => tell(name, options, options.fail, result)),
    )
    return undefined
  }
}

async function settle(name: string, options: Options, run: Run): Promise<object> {
  try {
    return { errMsg: `${name}:ok`, ...(await run(options)) }
  } catch (error) {
    if (!(error instanceof Refused)) problem(`wx.${name} went wrong in the test phone: ${String(error)}`)
    const { why, fields } = error instanceof Refused ? error : { why: String(error), fields: {} }
    throw { errMsg: `${name}:fail ${why}`.trim(), ...fields }
  }
}

function tell(name: string, options: Options, callback: Options['success'], result: object): void {
  if (callback) guarded(`a callback of wx.${name}`, () => callback(result))
  if (options.complete) guarded(`complete of wx.${name}`, () => options.complete?.(result))
}

/** In a turn of its own, as everything that comes back from WeChat. */
export function later<T>(run: () => T): Promise<T> {
  return new Promise((resolve, reject) => {
    setTimeout(() => {
      try {
        resolve(run())
      } catch (error) {
        reject(error as Error)
      }
    }, 0)
  })
}

/** A pair of `on…` and `off…` with what they were given. */
export class Listeners<T> {
  private readonly all: ((value: T) => void)[] = []
  constructor(private readonly name: string) {}

  readonly on = (listener: (value: T) => void): void => {
    this.all.push(listener)
  }

  readonly off = (listener?: (value: T) => void): void => {
    const kept = listener ? this.all.filter((one) => one !== listener) : []
    this.all.splice(0, this.all.length, ...kept)
  }

  call(value: T): void {
    for (const listener of [...this.all]) guarded(this.name, () => listener(value))
  }
}
