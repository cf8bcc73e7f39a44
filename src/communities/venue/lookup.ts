import { VenueRow } from './VenueRow'

/** The row that says where something takes place, for the pages of whatever takes place there. */
export const venuePart = { VenueRow }
