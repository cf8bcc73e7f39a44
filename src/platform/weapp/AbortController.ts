type Listener = () => void

/** What react-query needs of it: a flag and who wants to hear. The mini-program has none, and queries would wait for ever. */
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
