import * as z from 'zod/mini'
import type { SessionKind } from '../../contract/sessions/kinds/kinds'
import type { Context } from '../platform/context'
import { readable } from '../platform/readable'
import type { Item } from '../platform/table'
import { Counter, counterKey, monthList, partitionOf, StoredSession } from './lookup'

/** A page of one month's sessions whose `startsAt` lies from `from` to `to` (both inclusive), by start. */
export async function findMonth(
  ctx: Context,
  kind: SessionKind,
  month: string,
  range: { from: string; to: string; limit: number; after?: Item },
) {
  const { items, last } = await ctx.table.query({ index: 'lists', partition: monthList(kind, month), ...range })
  return { sessions: readable(StoredSession, items), last }
}

const KeyedCounter = z.extend(Counter, { pk: z.string() })

export async function findCounters(ctx: Context, sessionIds: string[]): Promise<Map<string, Counter>> {
  const items = await ctx.table.batchGet(sessionIds.map(counterKey))
  return new Map(readable(KeyedCounter, items).map(({ pk, ...counter }) => [pk.split('#')[2] ?? '', counter]))
}

/** The key from which a list continues after one of its sessions. */
export function afterSession(ctx: Context, kind: SessionKind, startsAt: string, sessionId: string): Item {
  return {
    pk: ctx.table.partition(partitionOf(sessionId)),
    sk: 'session',
    listPk: ctx.table.partition(monthList(kind, startsAt.slice(0, 7))),
    listSk: `${startsAt}#${sessionId}`,
  }
}
