import type { Area } from '../platform/area'

/** What a community says of itself wherever it is named; it has no pages of its own. */
export const communities = { folder: 'communities' } satisfies Area
