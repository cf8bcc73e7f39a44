import type { casesContract } from '../../contract/cases/routes'
import type { QueueCount, QueueFilter } from '../../contract/cases/row'
import type { InputOf } from '../../contract/route'
import { mustBe } from '../platform/caller'
import type { Context } from '../platform/context'
import { findClosed } from './case/lists/closed'
import { filtersOf } from './case/lists/queue.rules'
import { type OwnQueue, ownQueues, readQueue } from './view/ownQueues'
import { maySeeQueued } from './view/queue'

const mostCounted = 200
const mostClosed = 1_000

type Countable = { kind: string; category: string; team: string; passes: readonly QueueFilter[] }

/** The caller's queues with the number of cases by kind, category and filter; refuses NOT_ALLOWED to whoever does not work on cases. */
export async function countQueues(ctx: Context, { month }: InputOf<typeof casesContract.queues>) {
  const caller = mustBe(ctx, 'manager', 'gridWorker', 'serviceWorker', 'stationWorker')
  const queues = await Promise.all(
    ownQueues(caller).map(async (own) => {
      const { rows, complete } = await (month === undefined ? openIn(ctx, own) : closedIn(ctx, own, month))
      const seen = rows.filter((row) => maySeeQueued(row, caller, own.as))
      return { queue: own.queue, of: own.queue === 'team' || own.queue === 'grid' ? own.of : null, counts: countsOf(seen), complete }
    }),
  )
  return { queues }
}

async function openIn(ctx: Context, own: OwnQueue): Promise<{ rows: Countable[]; complete: boolean }> {
  const now = ctx.clock.now()
  const { rows, complete } = await readQueue(ctx, own, mostCounted)
  return { rows: rows.map((row) => ({ ...row, passes: filtersOf(row, now) })), complete }
}

async function closedIn(ctx: Context, { queue, of }: OwnQueue, month: string): Promise<{ rows: Countable[]; complete: boolean }> {
  const { rows, last } = await findClosed(ctx, { queue, of, month, limit: mostClosed })
  return { rows: rows.map((row) => ({ ...row, passes: [] })), complete: last === undefined }
}

function countsOf(rows: readonly Countable[]): QueueCount[] {
  const counts = new Map<string, QueueCount>()
  for (const { kind, category, passes } of rows) {
    const key = `${kind} ${category}`
    const count = counts.get(key) ?? { kind, category, total: 0, only: {} }
    count.total += 1
    for (const filter of passes) count.only[filter] = (count.only[filter] ?? 0) + 1
    counts.set(key, count)
  }
  return [...counts.values()].sort((a, b) => b.total - a.total || (a.category < b.category ? -1 : 1))
}
