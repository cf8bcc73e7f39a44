import { noticesContract } from '../../contract/notices'
import { peopleContract } from '../../contract/people'
import { mutationOf } from '../platform/api/mutationOf'
import { useAnswer, usePages } from '../platform/api/queries'
import { keepPerson } from '../platform/login'
import { unread } from '../platform/unread'

/** The person who is logged in, as the API knows them now. */
export const useMe = () => useAnswer({ route: peopleContract.get, input: {}, heard: keepPerson })

/** The people that the caller books for. */
export const useFamily = () => useAnswer({ route: peopleContract.listFamily, input: {} })

/** Resolves only once the list includes the new name, so that it can be selected. */
export const addFamily = mutationOf(peopleContract.addFamily, { changes: [peopleContract.listFamily], waits: true })

/** Notices are created shortly after the event they report, so every visit fetches them again. */
export const useInbox = () =>
  usePages({ route: noticesContract.list, input: { limit: 20 }, staleTime: 0, heard: (page) => unread.set(page.unread) })

const readNotices = mutationOf(noticesContract.read)

export async function markRead(noticeIds: string[]): Promise<void> {
  const answer = await readNotices({ noticeIds })
  unread.set(answer.unread)
}
