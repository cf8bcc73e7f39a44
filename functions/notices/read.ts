import type { noticesContract } from '../../contract/notices'
import type { InputOf } from '../../contract/route'
import { again, outrun } from '../platform/again'
import { mustBeLoggedIn } from '../platform/caller'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { countUnread, findNoticesById, markRead } from './store'

const mostTries = 3

/** Marks some of the caller's notices as read. Notices that are read already, or somebody else's, are ignored. */
export async function readNotices(ctx: Context, { noticeIds }: InputOf<typeof noticesContract.read>): Promise<{ unread: number }> {
  const caller = mustBeLoggedIn(ctx)
  return again(mostTries, async () => {
    const found = await findNoticesById(ctx, caller.id, [...new Set(noticeIds)])
    const unread = found.filter(({ readAt }) => readAt === undefined).map(({ id }) => id)
    if (unread.length === 0) return { unread: await countUnread(ctx, caller.id) }

    // No event and no request record: the mark concerns the reader alone and makes the same request harmless.
    const readAt = new Date(ctx.clock.now()).toISOString()
    const outcome = await commit(ctx, { writes: markRead(caller.id, unread, readAt), events: [] })
    return outcome.done ? { unread: await countUnread(ctx, caller.id) } : outrun
  })
}
