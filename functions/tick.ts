import { sweeps } from './areas'
import { systemClock } from './platform/clock'
import { onceServices } from './platform/services'
import { type Swept, sweepAll } from './platform/sweep'

const services = onceServices()

// The function is stopped after 55 s; what is under way then gets time to end.
const runMilliseconds = 45_000

/** Each minute: what waits for the clock, and events that a lost stream left behind. */
export async function handler(): Promise<Record<string, Swept>> {
  const known = await services()
  const started = systemClock.now()
  return sweepAll(known, sweeps, () => systemClock.now() - started > runMilliseconds)
}
