import type { Compound } from '../../contract/places'
import type { Context } from '../platform/context'
import type { Test, Write } from '../platform/write'
import { findWholeBuildings, findWholeCompounds, partition, type StoredBuilding, type StoredCompound } from './store'

export type BuildingNow = StoredBuilding
export type CompoundNow = StoredCompound

/** The compounds, and those of their buildings that are asked for, as `changeCompound` and `changeBuilding` need them. */
export async function placesNow(
  ctx: Context,
  wanted: (compound: CompoundNow) => boolean,
): Promise<{ compounds: CompoundNow[]; buildings: BuildingNow[] }> {
  const compounds = await findWholeCompounds(ctx)
  const ids = compounds.filter(wanted).flatMap(({ buildings }) => buildings.map(({ id }) => id))
  return { compounds, buildings: await findWholeBuildings(ctx, ids) }
}

/** Replaces a compound, or adds or removes it; fails (`places`) if it is no longer what it was. */
export const changeCompound = (before: CompoundNow | undefined, after: Compound | undefined): Write =>
  change('compound', { before, after, content: before && ['buildings', '=', before.buildings] })

/** Replaces a building, or adds or removes it; fails (`places`) if it is no longer what it was. */
export const changeBuilding = (before: BuildingNow | undefined, after: Omit<BuildingNow, 'version'> | undefined): Write =>
  change('building', { before, after, content: before && ['units', '=', before.units] })

type Kept = { id: string; version?: number }
type Change = { before: Kept | undefined; after: Kept | undefined; content: Test | undefined }

function change(kind: 'compound' | 'building', { before, after, content }: Change): Write {
  const key = { partition, sort: `${kind}#${before?.id ?? after?.id}` }
  const when = before && content ? unchanged(before, content) : 'absent'
  return after
    ? { key, put: { ...after, version: (before?.version ?? 0) + 1 }, when, named: 'places' }
    : { key, remove: true, when, named: 'places' }
}

// What was put without a version may have been put so again.
const unchanged = ({ version }: Kept, content: Test): Test[] =>
  version === undefined ? [['version', 'absent'], content] : [['version', '=', version]]
