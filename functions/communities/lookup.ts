import type { Venue } from '../../contract/communities'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { findSettings, type Settings } from './store'

export { type DeskSettings, forgetSettings } from './store'

/** The settings of the community a request is about; refuses COMMUNITY_UNKNOWN. */
export async function communityOf(ctx: Context): Promise<Settings> {
  const settings = await findSettings(ctx)
  if (!settings) throw refuse('COMMUNITY_UNKNOWN')
  return settings
}

/** One of the community's venues; refuses VENUE_UNKNOWN. */
export async function venueOf(ctx: Context, venueId: string): Promise<Settings['venues'][number]> {
  const venue = (await communityOf(ctx)).venues.find(({ id }) => id === venueId)
  if (!venue) throw refuse('VENUE_UNKNOWN')
  return venue
}

/** A venue for something new; refuses VENUE_UNKNOWN for a hidden one as well. */
export async function offeredVenueOf(ctx: Context, venueId: string): Promise<Venue> {
  const { hidden, ...venue } = await venueOf(ctx, venueId)
  if (hidden) throw refuse('VENUE_UNKNOWN')
  return venue
}
