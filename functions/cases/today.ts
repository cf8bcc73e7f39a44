import { TodayReason, type TodayRow } from '../../contract/cases/today'
import { type Caller, mustBe } from '../platform/caller'
import type { Context } from '../platform/context'
import type { StoredRow } from './case/stored'
import { reasonOf } from './today.rules'
import { ownQueues, readQueue } from './view/ownQueues'
import { viewQueued } from './view/queue'

const mostRead = 1_000
const mostShown = 5

/** The cases that wait for the caller now, by reason; refuses NOT_ALLOWED to whoever does not work on cases. */
export async function casesToday(ctx: Context) {
  const caller = mustBe(ctx, 'manager', 'gridWorker', 'serviceWorker', 'stationWorker')
  const read = await Promise.all(ownQueues(caller).map(async (own) => ({ ...(await readQueue(ctx, own, mostRead)), as: own.as })))
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

function waitingAs(row: StoredRow, caller: Caller, { as, now }: { as: TodayRow['as']; now: number }) {
  const reason = reasonOf(row, { as, now })
  const shown = reason && viewQueued(row, caller, { relation: as, now })
  return shown && { reason, row: { ...shown, as } }
}

const byDeadline = (a: TodayRow, b: TodayRow) => timeOf(a) - timeOf(b)
const timeOf = ({ dueAt }: TodayRow) => (dueAt === null ? Number.POSITIVE_INFINITY : Date.parse(dueAt))
