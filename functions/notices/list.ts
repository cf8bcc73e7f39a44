import * as z from 'zod/mini'
import { Notice, NoticeId, type noticesContract } from '../../contract/notices'
import type { InputOf } from '../../contract/route'
import { mustBeLoggedIn } from '../platform/caller'
import type { Context } from '../platform/context'
import { readCursor, writeCursor } from '../platform/cursor'
import { readable } from '../platform/readable'
import { countUnread, findNotices, viewNotice } from './store'

/** A page of the caller's inbox, newest first, and the total number of unread notices. */
export async function listNotices(ctx: Context, { cursor, limit = 20 }: InputOf<typeof noticesContract.list>) {
  const caller = mustBeLoggedIn(ctx)
  const [after] = cursor ? readCursor(cursor, z.tuple([NoticeId])) : []
  const [{ notices, last }, unread] = await Promise.all([findNotices(ctx, caller.id, { limit, after }), countUnread(ctx, caller.id)])
  return { items: readable(Notice, notices.map(viewNotice)), next: last ? writeCursor([last]) : null, unread }
}
