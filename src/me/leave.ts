import { loginsContract } from '../../contract/logins'
import { peopleContract } from '../../contract/people'
import { clientOf } from '../platform/client'
import { dropDrafts } from '../platform/drafts'
import { dropLogin } from '../platform/login'
import { queryClient } from '../platform/queries'
import { communityId } from '../platform/request'
import { forgetUnanswered, write } from '../platform/requests'
import { dropSeen } from '../platform/seen'
import { unread } from '../platform/unread'

const logins = clientOf(loginsContract)
const people = clientOf(peopleContract)

/** Logs out here. Without a network the phone forgets all the same; the login then lapses by itself. */
export async function endLogin(): Promise<void> {
  await write({ route: 'logins.end' }, {}, logins.end).catch(() => undefined)
  forget()
}

/** Deletes the person; only a definite yes is taken for one. */
export async function removeMe(): Promise<void> {
  await write({ route: 'people.remove' }, { communityId }, people.remove)
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
