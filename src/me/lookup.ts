import * as z from 'zod/mini'
import { Notice, noticesContract } from '../../contract/notices'
import { pageOf } from '../../contract/page'
import { FamilyMember, Person, peopleContract } from '../../contract/people'
import { communityId } from '../platform/api/ask'
import { clientOf } from '../platform/api/call'
import { askAgain, useSeenPages, useSeenQuery } from '../platform/api/queries'
import { sendOnce } from '../platform/api/sendOnce'
import { keepPerson, useLogin } from '../platform/login'
import { unread } from '../platform/unread'

const people = clientOf(peopleContract)
const notices = clientOf(noticesContract)

const Family = z.object({ items: z.array(FamilyMember), next: z.null() })
const Inbox = z.extend(pageOf(Notice), { unread: z.number() })

/** Who I am, as the API knows me now. */
export function useMe() {
  const me = useLogin()?.person.id
  return useSeenQuery({
    key: ['mine', me, 'person'],
    schema: Person,
    ask: async () => {
      const person = await people.get()
      keepPerson(person)
      return person
    },
    enabled: me !== undefined,
  })
}

/** The people I book for. */
export function useFamily() {
  const me = useLogin()?.person.id
  return useSeenQuery({
    key: ['mine', me, 'family'],
    schema: Family,
    ask: () => people.listFamily({ communityId }),
    enabled: me !== undefined,
  })
}

export const familyChanged = () => askAgain({ predicate: ({ queryKey }) => queryKey[0] === 'mine' && queryKey[2] === 'family' })

export const addFamily = (name: string) => sendOnce({ route: 'people.addFamily' }, { communityId, name }, people.addFamily)

export function useInbox() {
  const me = useLogin()?.person.id
  return useSeenPages({
    key: ['mine', me, 'inbox'],
    // Notices come by themselves, a moment after what they tell of.
    staleTime: 0,
    schema: Inbox,
    ask: async (cursor) => {
      const page = await notices.list({ communityId, cursor, limit: 20 })
      unread.set(page.unread)
      return page
    },
    enabled: me !== undefined,
  })
}

export async function markRead(noticeIds: string[]): Promise<void> {
  const answer = await sendOnce({ route: 'notices.read' }, { communityId, noticeIds }, notices.read)
  unread.set(answer.unread)
}
