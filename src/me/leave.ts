import { loginsContract } from '../../contract/logins'
import { peopleContract } from '../../contract/people'
import { communityId } from '../platform/api/ask'
import { clientOf } from '../platform/api/call'
import { queryClient } from '../platform/api/queries'
import { dropSeen } from '../platform/api/seen'
import { forgetUnanswered, sendOnce } from '../platform/api/sendOnce'
import { dropDrafts } from '../platform/drafts'
import { dropLogin } from '../platform/login'
import { unread } from '../platform/unread'

const logins = clientOf(loginsContract)
const people = clientOf(peopleContract)

/** Logs out here. Without a network the phone forgets all the same; the login then lapses by itself. */
export async function endLogin(): Promise<void> {
  await sendOnce({ route: 'logins.end' }, {}, logins.end).catch(() => undefined)
  forget()
}

/** Deletes the person; only a definite yes is taken for one. */
export async function removeMe(): Promise<void> {
  await sendOnce({ route: 'people.remove' }, { communityId }, people.remove)
  forget()
}

function forget(): void {
  dropLogin()
  dropSeen()
  dropDrafts()
  forgetUnanswered()
  unread.set(0)
  queryClient.removeQueries({ queryKey: ['mine'] })
}
