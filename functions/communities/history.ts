import * as z from 'zod/mini'
import { Content } from '../../contract/settings/sections'
import { Instant } from '../../contract/time'
import type { Context } from '../platform/context'
import { readable } from '../platform/readable'
import type { Write } from '../platform/write'

/** A change as stored: what a section said before and since, and by whom. */
const StoredChange = z.object({ version: z.number(), at: Instant, by: z.string(), before: Content, after: Content })
export type StoredChange = z.infer<typeof StoredChange>

const partition = 'settings'
const changes = 'change#'
// Padded, so that they sort by number.
const keyOf = (version: number) => ({ partition, sort: `${changes}${String(version).padStart(8, '0')}` })

/** Where the events of the settings stand as well. */
export const historyPartition = partition

/** Keeps a change for ever; fails (`version`) if another has its number. */
export const putChange = (change: StoredChange): Write => ({ key: keyOf(change.version), put: change, when: 'absent', named: 'version' })

/** One change. */
export async function findChange(ctx: Context, version: number): Promise<StoredChange | undefined> {
  const item = await ctx.table.get(keyOf(version))
  return item && StoredChange.parse(item)
}

/** A page of changes, newest first, older than `before`. */
export async function findChanges(ctx: Context, page: { limit: number; before?: number }) {
  const after = page.before === undefined ? undefined : { pk: ctx.table.partition(partition), sk: keyOf(page.before).sort }
  const { items, last } = await ctx.table.query({ partition, prefix: changes, descending: true, limit: page.limit, after })
  return { found: readable(StoredChange, items), last: last && Number(String(last.sk).slice(changes.length)) }
}
