import * as z from 'zod/mini'
import type { SessionKind } from '../../contract/sessions/kinds/kinds'
import type { Context } from '../platform/context'
import { readable } from '../platform/readable'
import type { Item } from '../platform/table'
import type { Write } from '../platform/write'
import { asRead, Counter, counterKey, monthList, partitionOf, StoredSession, sessionKey } from './lookup'

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

/**
 * Another number of seats; fails if somebody changed the session (`session`), or if fewer are left than would go (`seats`): people
 * book meanwhile.
 */
export function changeCapacity(session: StoredSession, { from, to }: { from: number; to: number }): Write[] {
  return [
    { key: sessionKey(session.id), change: { set: { capacity: to } }, when: asRead(session), named: 'session' },
    {
      key: counterKey(session.id),
      change: { set: { capacity: to }, add: { left: to - from } },
      when: [
        ['capacity', '=', from],
        ['left', '>=', from - to],
      ],
      named: 'seats',
    },
  ]
}

/** Ends booking before its time, or lets it go on; fails (`session`) if somebody changed the session. Bookings under way fail with the counter. */
export function setClosed(session: StoredSession, closedAt: string | undefined): Write[] {
  const change = closedAt === undefined ? { remove: ['closedAt'] } : { set: { closedAt } }
  return [
    { key: sessionKey(session.id), change, when: asRead(session), named: 'session' },
    { key: counterKey(session.id), change: { set: { open: closedAt === undefined } }, when: 'exists', named: 'counter' },
  ]
}
