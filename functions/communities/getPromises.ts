import type { Promises } from '../../contract/settings/sections'
import type { Context } from '../platform/context'
import { communityOf } from './lookup'
import { sectionsOf } from './rules'

/** The community's own words for what residents may expect. */
export async function getPromises(ctx: Context): Promise<Promises> {
  return sectionsOf(await communityOf(ctx)).promises
}
