type State = 'pending' | 'fulfilled' | 'rejected'
type Settle = (value?: unknown) => void

/**
 * The Promise that WeChat has on iOS 15 and before: made with setTimeout, so that what follows runs as a task of its own.
 * Async functions still answer with the engine's promises, which are no instances of this one.
 * Source: https://developers.weixin.qq.com/miniprogram/dev/framework/runtime/js-support.html
 */
export class TimerPromise {
  private state: State = 'pending'
  private value: unknown
  private waiting: (() => void)[] = []
  private heard = false

  constructor(executor: (resolve: Settle, reject: Settle) => void) {
    const { resolve, reject } = this.once()
    try {
      executor(resolve, reject)
    } catch (error) {
      reject(error)
    }
  }

  // biome-ignore lint/suspicious/noThenProperty: it is a promise.
  then(onFulfilled?: unknown, onRejected?: unknown): TimerPromise {
    this.heard = true
    return new TimerPromise((resolve, reject) => {
      const run = () => {
        const fulfilled = this.state === 'fulfilled'
        const handler = fulfilled ? onFulfilled : onRejected
        if (typeof handler !== 'function') return fulfilled ? resolve(this.value) : reject(this.value)
        try {
          resolve((handler as (value: unknown) => unknown)(this.value))
        } catch (error) {
          reject(error)
        }
      }
      if (this.state === 'pending') this.waiting.push(run)
      else setTimeout(run, 0)
    })
  }

  catch(onRejected: unknown): TimerPromise {
    return this.then(undefined, onRejected)
  }

  finally(run: () => unknown): TimerPromise {
    return this.then(
      (value: unknown) => TimerPromise.resolve(run()).then(() => value),
      (reason: unknown) => TimerPromise.resolve(run()).then(() => TimerPromise.reject(reason)),
    )
  }

  get [Symbol.toStringTag](): string {
    return 'Promise'
  }

  /** Told of what was rejected and not heard. */
  static unheard: (reason: unknown) => void = () => {}

  static resolve(value?: unknown): TimerPromise {
    return value instanceof TimerPromise ? value : new TimerPromise((resolve) => resolve(value))
  }

  static reject(reason?: unknown): TimerPromise {
    return new TimerPromise((_, reject) => reject(reason))
  }

  static race(values: Iterable<unknown>): TimerPromise {
    return new TimerPromise((resolve, reject) => {
      for (const value of values) TimerPromise.resolve(value).then(resolve, reject)
    })
  }

  static all(values: Iterable<unknown>): TimerPromise {
    return gather(values, (promise, keep, _, reject) => promise.then(keep, reject))
  }

  static allSettled(values: Iterable<unknown>): TimerPromise {
    return gather(values, (promise, keep) =>
      promise.then(
        (value: unknown) => keep({ status: 'fulfilled', value }),
        (reason: unknown) => keep({ status: 'rejected', reason }),
      ),
    )
  }

  static any(values: Iterable<unknown>): TimerPromise {
    const reasons = gather(values, (promise, keep, resolve) => promise.then(resolve, keep))
    return reasons.then((all: unknown) =>
      Array.isArray(all) ? TimerPromise.reject(new AggregateError(all, 'All promises were rejected')) : all,
    )
  }

  private once(): { resolve: Settle; reject: Settle } {
    let called = false
    const first = (run: Settle) => (value?: unknown) => {
      if (called) return
      called = true
      run(value)
    }
    return { resolve: first((value) => this.follow(value)), reject: first((reason) => this.settle('rejected', reason)) }
  }

  private follow(value: unknown): void {
    const { resolve, reject } = this.once()
    try {
      const then = isObject(value) ? value.then : undefined
      if (typeof then === 'function') then.call(value, resolve, reject)
      else this.settle('fulfilled', value)
    } catch (error) {
      reject(error)
    }
  }

  private settle(state: State, value: unknown): void {
    this.state = state
    this.value = value
    for (const run of this.waiting.splice(0)) setTimeout(run, 0)
    if (state === 'rejected') setTimeout(() => this.heard || TimerPromise.unheard(value), 0)
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return (typeof value === 'object' && value !== null) || typeof value === 'function'
}

type Each = (promise: TimerPromise, keep: Settle, resolve: Settle, reject: Settle) => void

function gather(values: Iterable<unknown>, each: Each): TimerPromise {
  return new TimerPromise((resolve, reject) => {
    const promises = [...values].map((value) => TimerPromise.resolve(value))
    const kept: unknown[] = []
    let left = promises.length
    if (left === 0) resolve(kept)
    promises.forEach((promise, at) => {
      const keep = (value: unknown) => {
        kept[at] = value
        left -= 1
        if (left === 0) resolve(kept)
      }
      each(promise, keep, resolve, reject)
    })
  })
}
