import type { Venue } from '../../contract/communities'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { storedSettings } from './getSettings'
import { checkStored, findSettings, type Settings } from './store'

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

/** A venue as everybody may see it. */
export const asPublic = ({ id, name, outdoor, capacity }: Settings['venues'][number]): Venue => ({ id, name, outdoor, capacity })

/** The venues for something new, as they stand in the table now, and a check (`settings`) that they still do when it is written. */
export async function offeredVenues(ctx: Context) {
  const settings = await storedSettings(ctx)
  const venues = settings.venues.filter(({ hidden }) => !hidden).map(asPublic)
  return { venues, stillOffered: checkStored(settings) }
}

export type Offered = Awaited<ReturnType<typeof offeredVenues>>

/** Where something new takes place: one of these venues, or else a place in words. Refuses VENUE_UNKNOWN for neither and for both. */
export function spotOf({ venues }: Pick<Offered, 'venues'>, { venueId, elsewhere }: { venueId?: string; elsewhere?: string }) {
  if (venueId === undefined && elsewhere !== undefined) return { id: null, name: elsewhere, capacity: null }
  const venue = elsewhere === undefined && venues.find(({ id }) => id === venueId)
  if (!venue) throw refuse('VENUE_UNKNOWN')
  return { id: venue.id, name: venue.name, capacity: venue.capacity }
}

/** What the community says of a venue today; undefined for one that it no longer has. */
export async function placeOf(ctx: Context, venueId: string | null) {
  const venue = (await communityOf(ctx)).venues.find(({ id }) => id === venueId)
  return venue && { floor: venue.floor ?? '', way: venue.way ?? '', photo: typeof venue.photo === 'string' }
}
