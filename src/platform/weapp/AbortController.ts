type Listener = () => void

/** The part that react-query needs: a flag and listeners. The mini-program has no AbortController, and without one queries would never finish. */
class AbortSignal {
  aborted = false
  reason: unknown = undefined
  private readonly listeners = new Set<Listener>()

  addEventListener(_type: 'abort', listener: Listener) {
    this.listeners.add(listener)
  }

  removeEventListener(_type: 'abort', listener: Listener) {
    this.listeners.delete(listener)
  }

  throwIfAborted() {
    if (this.aborted) throw this.reason
  }

  fire(reason: unknown) {
    if (this.aborted) return
    this.aborted = true
    this.reason = reason
    for (const listener of this.listeners) listener()
  }
}

export class AbortController {
  readonly signal = new AbortSignal()

  abort(reason: unknown = new Error('aborted')) {
    this.signal.fire(reason)
  }
}
