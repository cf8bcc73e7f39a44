import { repairWords } from './repair'
import { stationWords } from './station'
import type { KindWords } from './words'

/** The words of every kind, one line each. */
export const kindWords: Readonly<Record<string, KindWords>> = { repair: repairWords, station: stationWords }
