import { isPassing } from './failures'
import { jitter } from './ids'
import { online } from './online'

/** Runs it again after each pause (milliseconds) for as long as it fails temporarily and there is a network. */
export async function retry<T>(pauses: readonly number[], run: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await run()
    } catch (error) {
      const pause = pauses[attempt]
      if (pause === undefined || !isPassing(error) || !online.get()) throw error
      await new Promise((resolve) => setTimeout(resolve, pause * jitter()))
    }
  }
}
