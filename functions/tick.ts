import { sweeps } from './areas'
import { systemClock } from './platform/clock'
import { onceServices } from './platform/services'
import { type Swept, sweepAll } from './platform/sweep'

const services = onceServices()

// The function is stopped after 55 s; this leaves work in progress time to finish.
const runMilliseconds = 45_000

/** Runs each minute: everything that waits for the clock, and events that the stream lost. */
export async function handler(): Promise<Record<string, Swept>> {
  const known = await services()
  const started = systemClock.now()
  return sweepAll(known, sweeps, () => systemClock.now() - started > runMilliseconds)
}
