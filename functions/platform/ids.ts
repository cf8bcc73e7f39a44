import { randomBytes } from 'node:crypto'
import { monotonicFactory } from 'ulid'
import type { Clock } from './clock'

export type IdPrefix = 'per' | 'fam' | 'act' | 'ses' | 'evt' | 'tkt' | 'log' | 'cas' | 'upl' | 'ref' | 'ver' | 'imp'

/** Makes ids that sort by time: a prefix and a ULID, increasing even within one millisecond of one process. */
export type Ids = { make(prefix: IdPrefix): string; secret(): string }

/** A random number from 0 up to 1, from the system's randomness. */
export const randomFraction = () => randomBytes(4).readUInt32BE(0) / 0x1_0000_0000

export function createIds(clock: Clock): Ids {
  const ulid = monotonicFactory(randomFraction)
  return {
    make: (prefix) => `${prefix}_${ulid(clock.now())}`,
    secret: () => randomBytes(24).toString('base64url'),
  }
}
