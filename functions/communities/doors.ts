import type { Context } from '../platform/context'
import type { Item } from '../platform/table'
import type { Write } from '../platform/write'
import { Settings, settingsKey } from './store'

/** A community's grids as they stand, for `changeGrids`. */
export type GridsNow = { grids: Settings['grids']; stored: unknown }

/** The grids past the memory of the settings. */
export async function gridsNow(ctx: Context): Promise<GridsNow> {
  const item: Item | undefined = await ctx.table.get(settingsKey)
  return { grids: item ? Settings.parse(item).grids : [], stored: item?.grids }
}

/** Replaces the grids; fails (`grids`) if they are no longer what they were. Other instances follow within 30 s. */
export const changeGrids = ({ stored }: GridsNow, grids: Settings['grids']): Write => ({
  key: settingsKey,
  change: { set: { grids } },
  when:
    stored === undefined
      ? [
          ['id', 'exists'],
          ['grids', 'absent'],
        ]
      : [['grids', '=', stored]],
  named: 'grids',
})
