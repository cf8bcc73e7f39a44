import { TodayReason, type TodayRow } from '../../contract/cases/today'
import { type Caller, mustBe } from '../platform/caller'
import type { Context } from '../platform/context'
import { pagesOf } from '../platform/pages'
import { findQueue } from './case/store'
import type { StoredRow } from './case/stored'
import { reasonOf } from './today.rules'
import { viewQueued } from './view/queue'

const atOnce = 200
const mostRead = 1_000
const mostShown = 20

type Place = Awaited<ReturnType<typeof findQueue>>['last']
type Source = { queue: 'worker' | 'team' | 'grid' | 'all'; of: string; as: TodayRow['as'] }

/** The cases that wait for the caller now, by reason; refuses NOT_ALLOWED to whoever does not work on cases. */
export async function casesToday(ctx: Context) {
  const caller = mustBe(ctx, 'manager', 'gridWorker', 'serviceWorker', 'stationWorker')
  const read = await Promise.all(sourcesOf(caller).map((source) => readQueue(ctx, source)))
  const waiting = read.flatMap(({ rows, as }) => rows.flatMap((row) => waitingAs(row, caller, { as, now: ctx.clock.now() }) ?? []))
  // A case may stand in several queues of the caller's; the first, the closest to them, counts.
  const each = new Map<string, (typeof waiting)[number]>()
  for (const one of waiting) if (!each.has(one.row.id)) each.set(one.row.id, one)
  return {
    groups: TodayReason.options.flatMap((reason) => {
      const rows = [...each.values()].filter((one) => one.reason === reason).map(({ row }) => row)
      return rows.length === 0 ? [] : [{ reason, total: rows.length, items: rows.sort(byDeadline).slice(0, mostShown) }]
    }),
    complete: read.every(({ complete }) => complete),
  }
}

function sourcesOf({ id, teams, grids, roles }: Caller): Source[] {
  const manager = roles.includes('manager')
  return [
    { queue: 'worker', of: id, as: 'worker' },
    ...teams.map((of) => ({ queue: 'team', of, as: 'team' }) as const),
    ...grids.map((of) => ({ queue: 'grid', of, as: 'grid' }) as const),
    ...(manager ? [{ queue: 'all', of: 'all', as: 'manager' } as const] : []),
  ]
}

async function readQueue(ctx: Context, { queue, of, as }: Source) {
  const rows: StoredRow[] = []
  for await (const page of pagesOf((after?: Place) => findQueue(ctx, { queue, of, limit: atOnce, after }))) {
    rows.push(...page.rows)
    if (rows.length >= mostRead) return { rows, as, complete: page.last === undefined }
  }
  return { rows, as, complete: true }
}

function waitingAs(row: StoredRow, caller: Caller, { as, now }: { as: TodayRow['as']; now: number }) {
  const reason = reasonOf(row, { as, now })
  const shown = reason && viewQueued(row, caller, { relation: as, now })
  return shown && { reason, row: { ...shown, as } }
}

const byDeadline = (a: TodayRow, b: TodayRow) => timeOf(a) - timeOf(b)
const timeOf = ({ dueAt }: TodayRow) => (dueAt === null ? Number.POSITIVE_INFINITY : Date.parse(dueAt))
