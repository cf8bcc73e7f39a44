import { useSyncExternalStore } from 'react'

/** A value that pages share and can subscribe to. */
export interface Shared<T> {
  get(): T
  set(value: T): void
  subscribe(listener: () => void): () => void
}

export function shared<T>(initial: T): Shared<T> {
  let current = initial
  const listeners = new Set<() => void>()
  return {
    get: () => current,
    set(value) {
      if (Object.is(current, value)) return
      current = value
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export function useShared<T>(state: Shared<T>): T {
  return useSyncExternalStore(state.subscribe, state.get, state.get)
}
