import { isPassing, isRefusal } from './failures'
import { jitter } from './ids'
import { online } from './online'

/** The API says itself when it can be asked again; a random share of a second keeps phones from coming back all at once. */
const pauseAfter = (error: unknown, pause: number) =>
  isRefusal(error, 'TOO_MANY_REQUESTS') ? error.data.retryAfterSeconds * 1_000 + 1_000 * jitter() : pause * jitter()

/** Runs it again after each pause (milliseconds) for as long as it fails temporarily and there is a network. */
export async function retry<T>(pauses: readonly number[], run: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await run()
    } catch (error) {
      const pause = pauses[attempt]
      if (pause === undefined || !isPassing(error) || !online.get()) throw error
      await new Promise((resolve) => setTimeout(resolve, pauseAfter(error, pause)))
    }
  }
}
