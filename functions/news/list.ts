import * as z from 'zod/mini'
import { EventId } from '../../contract/ids'
import type { NewsItem, newsContract } from '../../contract/news'
import type { InputOf } from '../../contract/route'
import { communityOf } from '../communities/lookup'
import type { Context } from '../platform/context'
import { readCursor, writeCursor } from '../platform/cursor'
import { findReadableSessions } from '../sessions/lookup'
import { findNews } from './store'

type Input = InputOf<typeof newsContract.list>

/** A page of the news, newest first. */
export async function listNews(ctx: Context, { cursor, limit = 20 }: Input): Promise<{ items: NewsItem[]; next: string | null }> {
  await communityOf(ctx)
  const [after] = cursor ? readCursor(cursor, z.tuple([EventId])) : []
  const { found, last } = await findNews(ctx, { limit, after })
  const sessions = await findReadableSessions(ctx, [...new Set(found.map(({ sessionId }) => sessionId))])
  const items = found.flatMap((item) => {
    const session = sessions.find((seated) => seated.session.id === item.sessionId)?.session
    if (session?.about.kind !== 'activity') return []
    const { title, about, startsAt, venue } = session
    return [{ ...item, title, motif: about.motif, startsAt, venue: venue.name }]
  })
  return { items, next: last ? writeCursor([last]) : null }
}
