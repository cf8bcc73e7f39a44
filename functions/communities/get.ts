import type { Community } from '../../contract/communities'
import { dayOf } from '../../contract/time'
import { nextFestival } from '../almanac/lookup'
import type { Context } from '../platform/context'
import { communityOf } from './lookup'

/** What everybody may know of a community, with the festival that comes next. */
export async function getCommunity(ctx: Context): Promise<Community> {
  const settings = await communityOf(ctx)
  return { ...settings, nextFestival: nextFestival(dayOf(ctx.clock.now())) }
}
