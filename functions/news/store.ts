import * as z from 'zod/mini'
import { NewsItem } from '../../contract/news'
import { Instant, toInstant } from '../../contract/time'
import type { Context } from '../platform/context'
import { readable } from '../platform/readable'
import type { Write } from '../platform/write'

/** News as stored: only what it is about. Title and times are read from the session when it is shown. */
export const StoredNews = z.pick(NewsItem, { id: true, kind: true, activityId: true, sessionId: true })
export type StoredNews = z.infer<typeof StoredNews>

const DatedNews = z.extend(StoredNews, { occurredAt: Instant, expiresAt: z.number() })

const partition = 'news'
const news = 'news#'
const keptSeconds = 60 * 24 * 3600

const keyOf = (id: string) => ({ partition, sort: `${news}${id}` })

/** A page of the news, newest first, after the item `after`. */
export async function findNews(ctx: Context, page: { limit: number; after?: string }) {
  const after = page.after ? { pk: ctx.table.partition(partition), sk: keyOf(page.after).sort } : undefined
  const { items, last } = await ctx.table.query({ partition, prefix: news, descending: true, limit: page.limit, after })
  // DynamoDB removes expired items within days; here they disappear at once.
  const fresh = readable(DatedNews, items).filter(({ expiresAt }) => expiresAt * 1000 > ctx.clock.now())
  const found = fresh.map(({ occurredAt, expiresAt: _, ...item }) => ({ ...item, at: toInstant(Date.parse(occurredAt)) }))
  return { found, last: last && String(last.sk).slice(news.length) }
}

/** Adds a piece of news; delivering its event again does not add another. */
export function putNews(item: StoredNews, occurredAt: string): Write {
  const expiresAt = Math.floor(Date.parse(occurredAt) / 1000) + keptSeconds
  return { key: keyOf(item.id), put: { ...item, occurredAt, expiresAt }, when: 'absent', named: 'known' }
}
