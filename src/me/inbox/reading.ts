import { noticesContract } from '../../../contract/notices'
import { mutationOf } from '../../platform/api/mutationOf'
import { unread } from '../../platform/unread'

const readNotices = mutationOf(noticesContract.read)
const readAllNotices = mutationOf(noticesContract.readAll, { changes: [noticesContract.list], waits: true })

export async function markRead(noticeIds: string[]): Promise<void> {
  const answer = await readNotices({ noticeIds })
  unread.set(answer.unread)
}

/** Marks the newest notice that is shown and everything older as read. */
export async function markAllRead(upTo: string): Promise<void> {
  const answer = await readAllNotices({ upTo })
  unread.set(answer.unread)
}
