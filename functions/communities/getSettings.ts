import type { Section } from '../../contract/settings/refusals'
import type { CommunitySettings } from '../../contract/settings/routes'
import { everySection } from '../../contract/settings/sections'
import { mustBe } from '../platform/caller'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { sectionsOf } from './rules'
import { findStored, type Settings } from './store'

/** For managers: the settings as they stand, and the last change of each section. */
export async function getSettings(ctx: Context): Promise<CommunitySettings> {
  mustBe(ctx, 'manager')
  const settings = await storedSettings(ctx)
  const versions = Object.fromEntries(everySection.map((section) => [section, settings.changed?.[section] ?? 0]))
  // Every section has got its number.
  return { sections: sectionsOf(settings), versions: versions as Record<Section, number> }
}

/** The settings as they stand in the table now; refuses COMMUNITY_UNKNOWN. */
export async function storedSettings(ctx: Context): Promise<Settings> {
  const settings = await findStored(ctx)
  if (!settings) throw refuse('COMMUNITY_UNKNOWN')
  return settings
}
