import * as z from 'zod/mini'
import { EntryVersion } from '../../contract/catalogue/draft'
import { Entry, type EntryKey } from '../../contract/catalogue/entries'
import { Instant } from '../../contract/time'
import type { Context } from '../platform/context'
import { readable } from '../platform/readable'
import type { Write } from '../platform/write'

/** A change of a published entry as stored: the entry before and after it, and who is behind it. */
const StoredVersion = z.object({
  id: z.string(),
  what: EntryVersion.shape.what,
  at: Instant,
  writers: z.array(z.string()),
  reader: z.nullable(z.string()),
  before: z.nullable(Entry),
  after: Entry,
})
export type StoredVersion = z.infer<typeof StoredVersion>

/** What happened to an entry, its events among it. */
export const historyOf = ({ of, id }: EntryKey) => `catalogue-${of}#${id}`
const versions = 'version#'
const keyOf = (entry: EntryKey, id: string) => ({ partition: historyOf(entry), sort: `${versions}${id}` })

/** Keeps a change for ever: what an entry said, and since when. */
export const putVersion = (version: StoredVersion): Write => ({
  key: keyOf(version.after, version.id),
  put: version,
  when: 'absent',
  named: 'version',
})

/** A page of an entry's changes, newest first, after the one named `after`. */
export async function findVersions(ctx: Context, entry: EntryKey, page: { limit: number; after?: string }) {
  const partition = historyOf(entry)
  const after = page.after ? { pk: ctx.table.partition(partition), sk: keyOf(entry, page.after).sort } : undefined
  const { items, last } = await ctx.table.query({ partition, prefix: versions, descending: true, limit: page.limit, after })
  return { found: readable(StoredVersion, items), last: last && String(last.sk).slice(versions.length) }
}
