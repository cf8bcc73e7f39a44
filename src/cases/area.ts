import type { Area } from '../platform/area'

/** The ground that the screens of its kinds stand on. */
export const cases = { folder: 'cases' } satisfies Area
