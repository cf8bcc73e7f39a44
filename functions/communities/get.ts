import type { Community } from '../../contract/communities'
import { dayOf } from '../../contract/time'
import { nextFestival } from '../almanac/lookup'
import type { Context } from '../platform/context'
import { asPublic, communityOf } from './lookup'

/** The public facts of a community, with the venues that are not hidden and the next festival. */
export async function getCommunity(ctx: Context): Promise<Community> {
  const { id, name, city, contacts, emergency, venues } = await communityOf(ctx)
  const offered = venues.filter(({ hidden }) => !hidden).map(asPublic)
  return { id, name, city, contacts, emergency, venues: offered, nextFestival: nextFestival(dayOf(ctx.clock.now())) }
}
