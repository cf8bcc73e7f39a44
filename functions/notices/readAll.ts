import type { noticesContract } from '../../contract/notices'
import type { InputOf } from '../../contract/route'
import { again, outrun } from '../platform/again'
import { mustBeLoggedIn } from '../platform/caller'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { pagesOf } from '../platform/pages'
import { countUnread, findNotices, findNoticesById, markRead, type StoredNotice } from './store'

const mostTries = 6
/** A transaction holds a hundred writes, and one of them is the count. */
const noticesAtOnce = 90
/** So that one call ends in time, whatever lies in an inbox. */
const mostPages = 25

/** Marks the notice `upTo` and all older ones of the caller as read; what came after it stays as it is, however often it is sent. */
export async function readAllNotices(ctx: Context, { upTo }: InputOf<typeof noticesContract.readAll>): Promise<{ unread: number }> {
  const caller = mustBeLoggedIn(ctx)
  await read(ctx, caller.id, await findNoticesById(ctx, caller.id, [upTo]))
  const older = pagesOf((after?: string) => findNotices(ctx, caller.id, { limit: noticesAtOnce, after }), upTo)
  let pages = 0
  for await (const { notices } of older) {
    await read(ctx, caller.id, notices)
    if (++pages === mostPages || (await countUnread(ctx, caller.id)) === 0) break
  }
  return { unread: await countUnread(ctx, caller.id) }
}

/** Marks those that are unread, looking again at each that was read in the meantime. */
async function read(ctx: Context, personId: string, notices: readonly StoredNotice[]): Promise<void> {
  let known = notices
  await again(mostTries, async () => {
    const unread = known.filter(({ readAt }) => readAt === undefined).map(({ id }) => id)
    if (unread.length === 0) return 'read'
    // No event and no request record: as in readNotices, the mark concerns the reader alone.
    const readAt = new Date(ctx.clock.now()).toISOString()
    const outcome = await commit(ctx, { writes: markRead(personId, unread, readAt), events: [] })
    if (outcome.done) return 'read'
    known = await findNoticesById(ctx, personId, unread)
    return outrun
  })
}
