import * as z from 'zod/mini'
import type { Kind } from '../../../../contract/cases/kind'
import { monthOf } from '../../../../contract/time'
import type { Context } from '../../../platform/context'
import { readable } from '../../../platform/readable'
import type { Write } from '../../../platform/write'
import { partitionOf } from '../keys'
import type { StoredCase } from '../stored'
import type { Change, Place } from './queues'
import { listsOf, type StaffQueue } from './standing'

/** A case in the list of the month that it was closed in: what is counted and filtered by. The case itself says the rest. */
export const ClosedRow = z.object({ caseId: z.string(), kind: z.string(), category: z.string(), team: z.string() })
export type ClosedRow = z.infer<typeof ClosedRow>

const closedList = ({ queue, of, month }: { queue: StaffQueue; of: string; month: string }) => `closed#${queue}#${of}#${month}`

export const closedMonthOf = ({ closedAt }: Pick<StoredCase, 'closedAt'>) => (closedAt === null ? null : monthOf(Date.parse(closedAt)))

/** The rows of a case in the lists of the month that it was closed in, by list; none while it is open. */
function closedRows(ctx: Context, kind: Kind, item: StoredCase): Map<StaffQueue, { listPk: string; listSk: string } & ClosedRow> {
  const { id: caseId, category, team, closedAt } = item
  const month = closedMonthOf(item)
  if (month === null) return new Map()
  const rowIn = (queue: StaffQueue, of: string) => ({
    ...{ caseId, kind: kind.name, category, team },
    listPk: ctx.table.partition(closedList({ queue, of, month })),
    listSk: `${closedAt}#${caseId}`,
  })
  return new Map(listsOf(kind, item).map(([queue, of]) => [queue, rowIn(queue, of)]))
}

/** What closing, reopening and the like change in the lists of closed cases. */
export function closedWrites(ctx: Context, { kind, before, after }: Change): Write[] {
  const [was, is] = [before ? closedRows(ctx, kind, before) : new Map<StaffQueue, never>(), closedRows(ctx, kind, after)]
  const key = (queue: StaffQueue) => ({ partition: partitionOf(after.id), sort: `closed#${queue}` })
  return [
    ...[...is].flatMap(([queue, put]): Write[] =>
      JSON.stringify(was.get(queue)) === JSON.stringify(put) ? [] : [{ key: key(queue), put }],
    ),
    ...[...was.keys()].filter((queue) => !is.has(queue)).map((queue): Write => ({ key: key(queue), remove: true })),
  ]
}

type ClosedPage = { queue: StaffQueue; of: string; month: string; limit: number; after?: Place }

/** A page of the cases closed in a month, newest first. */
export async function findClosed(ctx: Context, { limit, after, ...list }: ClosedPage) {
  const partition = closedList(list)
  const from = after && {
    pk: ctx.table.partition(partitionOf(after.caseId)),
    sk: `closed#${list.queue}`,
    listPk: ctx.table.partition(partition),
    listSk: after.listSk,
  }
  const { items, last } = await ctx.table.query({ index: 'lists', partition, descending: true, limit, after: from })
  const place: Place | undefined = last && { listSk: String(last.listSk), caseId: String(last.pk).split('#').at(-1) ?? '' }
  return { rows: readable(RowAt, items), last: place }
}

const RowAt = z.extend(ClosedRow, { listSk: z.string() })
