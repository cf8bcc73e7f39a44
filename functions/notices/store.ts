import * as z from 'zod/mini'
import type { Notice } from '../../contract/notices'
import { Instant, toInstant } from '../../contract/time'
import { mustExist, partitionOf } from '../people/lookup'
import type { Context } from '../platform/context'
import { readable } from '../platform/readable'
import type { Item } from '../platform/table'
import type { Write } from '../platform/write'

/** A notice as stored, with the time of its event and when it was read. */
const StoredNotice = z.looseObject({ id: z.string(), occurredAt: Instant, readAt: z.optional(z.string()) })
export type StoredNotice = z.infer<typeof StoredNotice>

// Distributes over the union, so that each kind keeps its own values.
type WithoutState<N> = N extends Notice ? Omit<N, 'at' | 'read'> : never
export type NewNotice = WithoutState<Notice>

const inbox = 'inbox#'
const noticeKey = (personId: string, noticeId: string) => ({ partition: partitionOf(personId), sort: `${inbox}${noticeId}` })
const unreadKey = (personId: string) => ({ partition: partitionOf(personId), sort: 'unread' })

/** A page of somebody's inbox, newest first, after the notice `after`. */
export async function findNotices(ctx: Context, personId: string, page: { limit: number; after?: string }) {
  const partition = partitionOf(personId)
  const after = page.after ? { pk: ctx.table.partition(partition), sk: noticeKey(personId, page.after).sort } : undefined
  const { items, last } = await ctx.table.query({ partition, prefix: inbox, descending: true, limit: page.limit, after })
  return { notices: readable(StoredNotice, items), last: last && String(last.sk).slice(inbox.length) }
}

export async function findNoticesById(ctx: Context, personId: string, noticeIds: string[]): Promise<StoredNotice[]> {
  const items = await ctx.table.batchGet(noticeIds.map((id) => noticeKey(personId, id)))
  return items.map((item) => StoredNotice.parse(item))
}

export async function countUnread(ctx: Context, personId: string): Promise<number> {
  const item = await ctx.table.get(unreadKey(personId))
  return Math.max(0, Number(item?.unread ?? 0))
}

/** Adds a notice and counts it as unread. Fails if it is there already (`told`) or the person is gone (`person`). */
export function putNotice(personId: string, notice: NewNotice, occurredAt: string): Write[] {
  return [
    { key: noticeKey(personId, notice.id), put: { ...notice, occurredAt }, when: 'absent', named: 'told' },
    { key: unreadKey(personId), change: { add: { unread: 1 } } },
    mustExist(personId),
  ]
}

/** Marks unread notices as read and takes them off the count; fails when one was read in the meantime. */
export function markRead(personId: string, noticeIds: string[], readAt: string): Write[] {
  return [
    ...noticeIds.map(
      (id): Write => ({
        key: noticeKey(personId, id),
        change: { set: { readAt } },
        when: [
          ['id', 'exists'],
          ['readAt', 'absent'],
        ],
        named: 'unread',
      }),
    ),
    { key: unreadKey(personId), change: { add: { unread: -noticeIds.length } } },
  ]
}

/** A notice as the contract shows it. */
export function viewNotice(stored: StoredNotice): Item {
  const { occurredAt, readAt, ...notice } = stored
  return { ...notice, at: toInstant(Date.parse(occurredAt)), read: readAt !== undefined }
}

/** Removes notices, and the unread ones from the count; fails when one was read or removed in the meantime. */
export function removeNotices(personId: string, notices: readonly StoredNotice[]): Write[] {
  const unread = notices.filter(({ readAt }) => readAt === undefined).length
  return [
    ...notices.map(
      ({ id, readAt }): Write => ({
        key: noticeKey(personId, id),
        remove: true,
        when: [
          ['id', 'exists'],
          ['readAt', readAt === undefined ? 'absent' : 'exists'],
        ],
        named: 'notice',
      }),
    ),
    ...(unread === 0 ? [] : [{ key: unreadKey(personId), change: { add: { unread: -unread } } }]),
  ]
}
