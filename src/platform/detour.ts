import { goAside } from './go'

/** A page that somebody is led to for one thing and comes back from with it. */
export interface Detour<T> {
  /** Opens the page and waits for what it brings; rejects if the person goes back without it. */
  take(): Promise<T>
  /** Called by the page once it is left: with what it brought, or without. */
  end(brought?: T): void
}

/** @param declined what a detour that brings nothing is rejected with */
export function detourTo<T>(address: () => string, declined: () => Error): Detour<T> {
  let waiting: { bring(brought: T): void; decline(): void } | undefined
  const end = (brought?: T) => {
    const waited = waiting
    waiting = undefined
    if (brought === undefined) waited?.decline()
    else waited?.bring(brought)
  }
  return {
    async take() {
      end()
      const outcome = new Promise<T>((bring, reject) => {
        waiting = { bring, decline: () => reject(declined()) }
      })
      if (!(await goAside(address()))) end()
      return outcome
    },
    end,
  }
}
