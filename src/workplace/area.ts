import type { Area } from '../platform/area'

/** The frame that all pages of staff stand in; it has no pages of its own. */
export const workplace = { folder: 'workplace' } satisfies Area
