/** Milliseconds since 1970. Everything that asks for the time asks this, so a test can hold it still. */
export type Clock = { now(): number }

export const systemClock: Clock = { now: () => Date.now() }

/** Waiting, apart from the clock so that a test of retries takes no time. */
export type Pause = (milliseconds: number) => Promise<void>

export const systemPause: Pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds))
