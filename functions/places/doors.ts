import type { Context } from '../platform/context'
import { findWholeBuildings, findWholeCompounds, type StoredBuilding, type StoredCompound } from './store'

export { changeBuilding, changeCompound, type StoredBuilding, type StoredCompound } from './store'

/** The compounds, and those of their buildings that are asked for, as `changeCompound` and `changeBuilding` need them. */
export async function placesNow(
  ctx: Context,
  wanted: (compound: StoredCompound) => boolean,
): Promise<{ compounds: StoredCompound[]; buildings: StoredBuilding[] }> {
  const compounds = await findWholeCompounds(ctx)
  const ids = compounds.filter(wanted).flatMap(({ buildings }) => buildings.map(({ id }) => id))
  return { compounds, buildings: await findWholeBuildings(ctx, ids) }
}
