import * as z from 'zod/mini'
import { Community } from '../../contract/communities'
import type { Context } from '../platform/context'
import type { Write } from '../platform/write'

/** A community's settings as they are stored; the next festival is the almanac's. */
export const Settings = z.omit(Community, { nextFestival: true })
export type Settings = z.infer<typeof Settings>

const key = { partition: 'community', sort: 'settings' }
const rememberedMilliseconds = 30_000
const remembered = new WeakMap<object, Map<string, { settings: Settings; until: number }>>()

/** A community's settings, or undefined for a name nobody has. Remembered for 30 s: they change a few times a year. */
export async function findSettings(ctx: Context): Promise<Settings | undefined> {
  const cache = remembered.get(ctx.wholeTable) ?? new Map()
  remembered.set(ctx.wholeTable, cache)
  const known = cache.get(ctx.communityId)
  if (known && known.until > ctx.clock.now()) return known.settings

  const item = await ctx.table.get(key)
  if (!item) return undefined
  const settings = Settings.parse(item)
  cache.set(ctx.communityId, { settings, until: ctx.clock.now() + rememberedMilliseconds })
  return settings
}

/** The write that sets a community up. */
export function putSettings(settings: Settings): Write {
  return { key, put: settings }
}
