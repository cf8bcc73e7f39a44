import type { Caller } from '../../platform/caller'
import type { Context } from '../../platform/context'
import { pagesOf } from '../../platform/pages'
import { findQueue, type Place } from '../case/lists/queues'
import type { StoredRow } from '../case/stored'

/** A queue of somebody's, and what they are to the cases in it. */
export type OwnQueue = { queue: 'worker' | 'team' | 'grid' | 'all'; of: string; as: 'worker' | 'team' | 'grid' | 'manager' }

/** The queues of somebody, the closest to them first. */
export function ownQueues({ id, teams, grids, roles }: Caller): OwnQueue[] {
  const manager = roles.includes('manager')
  return [
    { queue: 'worker', of: id, as: 'worker' },
    ...teams.map((of) => ({ queue: 'team', of, as: 'team' }) as const),
    ...grids.map((of) => ({ queue: 'grid', of, as: 'grid' }) as const),
    ...(manager ? [{ queue: 'all', of: 'all', as: 'manager' } as const] : []),
  ]
}

const atOnce = 200

/** The rows that come first in a queue, at least `most` of them if there are so many, and whether these are all. */
export async function readQueue(ctx: Context, { queue, of }: OwnQueue, most: number): Promise<{ rows: StoredRow[]; complete: boolean }> {
  const rows: StoredRow[] = []
  for await (const page of pagesOf((after?: Place) => findQueue(ctx, { queue, of, limit: atOnce, after }))) {
    rows.push(...page.rows)
    if (rows.length >= most) return { rows, complete: page.last === undefined }
  }
  return { rows, complete: true }
}
