import type { Area } from '../platform/area'

/** What the screens of every kind of case share; it has no entries of its own. */
export const cases = { folder: 'cases' } satisfies Area
