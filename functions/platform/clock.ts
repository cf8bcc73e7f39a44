/** The source of time, in milliseconds since 1970; tests can hold it still. */
export type Clock = { now(): number }

export const systemClock: Clock = { now: () => Date.now() }

/** Waiting, separate from the clock so that tests of retries take no time. */
export type Pause = (milliseconds: number) => Promise<void>

export const systemPause: Pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds))
