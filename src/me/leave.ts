import { loginsContract } from '../../contract/logins'
import { peopleContract } from '../../contract/people'
import { mutationOf } from '../platform/api/mutationOf'
import { myQuestions } from '../platform/api/queries'
import { queryClient } from '../platform/api/queryClient'
import { dropSeen } from '../platform/api/seen'
import { forgetUnanswered } from '../platform/api/sendOnce'
import { dropDrafts } from '../platform/drafts'
import { dropLogin } from '../platform/login'
import { unread } from '../platform/unread'

const end = mutationOf(loginsContract.end)
const remove = mutationOf(peopleContract.remove)

/** Logs out here. Without a network the phone still forgets the login, which then expires on the server. */
export async function endLogin(): Promise<void> {
  await end({}).catch(() => undefined)
  forget()
}

/** Deletes the account; the phone forgets it only once the API has confirmed. */
export async function removeMe(): Promise<void> {
  await remove({})
  forget()
}

function forget(): void {
  dropLogin()
  dropSeen()
  dropDrafts()
  forgetUnanswered()
  unread.set(0)
  queryClient.removeQueries(myQuestions)
}
