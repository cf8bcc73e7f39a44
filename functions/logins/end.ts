import type { loginsContract } from '../../contract/logins'
import type { InputOf } from '../../contract/route'
import { personEvent, personEvents } from '../people/events'
import { personKey } from '../people/lookup'
import { mustBeLoggedIn } from '../platform/caller'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'

/** Ends this device's login, or all of the person's logins, with effect from the next request. */
export async function endLogin(ctx: Context, input: InputOf<typeof loginsContract.end>): Promise<{ ended: true }> {
  const caller = mustBeLoggedIn(ctx)
  const change = input.everywhere ? { set: { logins: {} }, add: { loginVersion: 1 } } : { remove: [`logins.${caller.loginId}`] }
  await commit(ctx, {
    request: { verb: 'endLogin', input },
    writes: [{ key: personKey(caller.id), change, when: [['loginVersion', 'exists']], named: 'person' }],
    events: [personEvent(personEvents.loggedOut, caller.id, { everywhere: input.everywhere ?? false })],
  })
  return { ended: true }
}
