import { noticesContract } from '../../contract/notices'
import { peopleContract } from '../../contract/people'
import { mutationOf } from '../platform/api/mutationOf'
import { useAnswer, usePages } from '../platform/api/queries'
import { keepPerson } from '../platform/login'
import { unread } from '../platform/unread'

/** Who I am, as the API knows me now. */
export const useMe = () => useAnswer({ route: peopleContract.get, input: {}, heard: keepPerson })

/** The people I book for. */
export const useFamily = () => useAnswer({ route: peopleContract.listFamily, input: {} })

/** Who was added is in the list by then, to be chosen from it. */
export const addFamily = mutationOf(peopleContract.addFamily, { changes: [peopleContract.listFamily], waits: true })

/** Notices come by themselves, a moment after what they tell of, so each visit asks. */
export const useInbox = () =>
  usePages({ route: noticesContract.list, input: { limit: 20 }, staleTime: 0, heard: (page) => unread.set(page.unread) })

const readNotices = mutationOf(noticesContract.read)

export async function markRead(noticeIds: string[]): Promise<void> {
  const answer = await readNotices({ noticeIds })
  unread.set(answer.unread)
}
