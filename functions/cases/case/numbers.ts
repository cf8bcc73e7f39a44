import type { Kind } from '../../../contract/cases/kind'
import { dayOf } from '../../../contract/time'
import type { Context } from '../../platform/context'

/** The next number of a kind and day, `BX-20261123-0042`. Numbers are unique; a failed request leaves a gap. */
export async function nextNumber(ctx: Context, { prefix }: Kind): Promise<string> {
  const day = dayOf(ctx.clock.now()).replaceAll('-', '')
  const count = await ctx.table.count({ partition: `numbers#${prefix}`, sort: day }, 'last')
  return `${prefix}-${day}-${String(count).padStart(4, '0')}`
}
