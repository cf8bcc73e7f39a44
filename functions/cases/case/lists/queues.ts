import * as z from 'zod/mini'
import type { Kind } from '../../../../contract/cases/kind'
import type { Context } from '../../../platform/context'
import { readable } from '../../../platform/readable'
import type { Write } from '../../../platform/write'
import { isOpen } from '../due'
import { partitionOf } from '../keys'
import { rowOf, type StoredCase, StoredRow } from '../stored'
import { queueSort } from './queue.rules'
import { listsOf, type StaffQueue } from './standing'

export type Change = { kind: Kind; before?: StoredCase; after: StoredCase }

const queueList = (queue: StaffQueue, of: string) => `queue#${queue}#${of}`
const queueKey = (caseId: string, queue: string) => ({ partition: partitionOf(caseId), sort: `queue#${queue}` })

/** The queues that a case is in while it is open or staff have to call about it, and the list of each. */
function queuesOf(kind: Kind, item: StoredCase): Map<StaffQueue, string> {
  if (!isOpen(kind, item) && item.callSince === null) return new Map()
  return new Map(listsOf(kind, item).map(([queue, of]) => [queue, queueList(queue, of)]))
}

/** Writes the rows of a case in its queues, only those that change. */
export function queueWrites(ctx: Context, { kind, before, after }: Change): Write[] {
  const [was, is] = [before ? queuesOf(kind, before) : new Map<StaffQueue, string>(), queuesOf(kind, after)]
  const row = rowOf(after)
  // Few versions change what lists show; an unchanged row is not written again.
  const same = before !== undefined && JSON.stringify(rowOf(before)) === JSON.stringify(row) && queueSort(before) === queueSort(after)
  const changed = [...is].filter(([queue, list]) => !(same && was.get(queue) === list))
  return [
    ...changed.map(([queue, list]): Write => {
      const put = { ...row, listPk: ctx.table.partition(list), listSk: queueSort(after) }
      return { key: queueKey(after.id, queue), put }
    }),
    ...[...was.keys()].filter((queue) => !is.has(queue)).map((queue): Write => ({ key: queueKey(after.id, queue), remove: true })),
  ]
}

export type Place = { listSk: string; caseId: string }
type QueuePage = { queue: StaffQueue; of: string; limit: number; after?: Place }

/** A page of a queue, whoever waits for the staff first. */
export async function findQueue(ctx: Context, { queue, of, limit, after }: QueuePage) {
  const partition = queueList(queue, of)
  const from = after && {
    pk: ctx.table.partition(partitionOf(after.caseId)),
    sk: `queue#${queue}`,
    listPk: ctx.table.partition(partition),
    listSk: after.listSk,
  }
  const { items, last } = await ctx.table.query({ index: 'lists', partition, limit, after: from })
  const place: Place | undefined = last && { listSk: String(last.listSk), caseId: String(last.pk).split('#').at(-1) ?? '' }
  return { rows: readable(QueuedRow, items), last: place }
}

const QueuedRow = z.extend(StoredRow, { listSk: z.string() })
