import { gridsNow } from '../communities/doors'
import { placesNow } from '../places/doors'
import type { Context } from '../platform/context'
import { type Choices, type Compared, compareList } from './compare.rules'
import type { Group } from './rows.rules'
import { compoundKey } from './spelling.rules'
import { findSteps, type StoredImport } from './store'

/** All buildings of a list beside what there is now. */
export async function compareAll(
  ctx: Context,
  { id, steps, choices }: Pick<StoredImport, 'id' | 'steps' | 'choices'>,
): Promise<Compared[]> {
  const groups = (await findSteps(ctx, id, { from: 0, to: steps })).map(({ group }) => group)
  const [{ compounds, buildings }, { grids }] = await Promise.all([placesNow(ctx, wantedBy(groups, choices)), gridsNow(ctx)])
  const tree = { compounds, buildings: new Map(buildings.map((building) => [building.id, building])), grids }
  return compareList(tree, groups, choices)
}

/** Of which compounds the buildings are needed: those of the list, and those that were chosen. */
export function wantedBy(groups: readonly Group[], choices: Choices) {
  const keys = new Set(groups.map(({ compound }) => compoundKey(compound)))
  const chosen = new Set(Object.values(choices))
  return ({ id, name }: { id: string; name: string }) => keys.has(compoundKey(name)) || chosen.has(id)
}
