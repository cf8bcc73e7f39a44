import type { loginsContract } from '../../contract/logins'
import type { ownLoginsContract } from '../../contract/ownLogins'
import type { InputOf } from '../../contract/route'
import { personEvent, personEvents } from '../people/events'
import { personKey } from '../people/lookup'
import { mustBeLoggedIn } from '../platform/caller'
import { commit, type Request } from '../platform/commit'
import type { Context } from '../platform/context'
import type { Write } from '../platform/write'
import { dropCookie } from './cookie'

/** Ends this device's login, or all of the person's logins, with effect from the next request. */
export async function endLogin(ctx: Context, input: InputOf<typeof loginsContract.end>): Promise<{ ended: true }> {
  const caller = mustBeLoggedIn(ctx)
  const change = input.everywhere ? { set: { logins: {} }, add: { loginVersion: 1 } } : { remove: [`logins.${caller.loginId}`] }
  return end(ctx, { request: { verb: 'endLogin', input }, change, loginId: caller.loginId })
}

/** Ends one of the caller's logins, for one that is lost or was never theirs. One that has ended stays so. */
export async function endOneLogin(ctx: Context, input: InputOf<typeof ownLoginsContract.endOne>): Promise<{ ended: true }> {
  const { loginId } = input
  mustBeLoggedIn(ctx)
  return end(ctx, { request: { verb: 'endOneLogin', input }, change: { remove: [`logins.${loginId}`] }, loginId })
}

type Ending = {
  request: Request & { input: { everywhere?: boolean } }
  change: Extract<Write, { change: object }>['change']
  loginId: string
}

async function end(ctx: Context, { request, change, loginId }: Ending): Promise<{ ended: true }> {
  const caller = mustBeLoggedIn(ctx)
  const everywhere = request.input.everywhere ?? false
  await commit(ctx, {
    request,
    writes: [{ key: personKey(caller.id), change, when: [['loginVersion', 'exists']], named: 'person' }],
    events: [personEvent(personEvents.loggedOut, caller.id, { everywhere, loginId })],
  })
  if (loginId === caller.loginId) dropCookie(ctx)
  return { ended: true }
}
