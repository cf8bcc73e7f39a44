import type { Community } from '../../contract/communities'
import { dayOf } from '../../contract/time'
import { nextFestival } from '../almanac/lookup'
import type { Context } from '../platform/context'
import { communityOf } from './lookup'

/** The public facts of a community, with the next festival. */
export async function getCommunity(ctx: Context): Promise<Community> {
  const { teams: _teams, grids: _grids, hours: _hours, bookings: _bookings, desks: _desks, ...known } = await communityOf(ctx)
  return { ...known, nextFestival: nextFestival(dayOf(ctx.clock.now())) }
}
