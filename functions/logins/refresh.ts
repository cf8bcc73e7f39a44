import type { Login, loginsContract } from '../../contract/logins'
import type { InputOf } from '../../contract/route'
import { personEvent, personEvents } from '../people/events'
import { personKey, personOf } from '../people/lookup'
import { knownCaller } from '../platform/caller'
import { commit } from '../platform/commit'
import { inCommunity } from '../platform/community'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { answerLogin, loginEnds } from './start'

// A login in use ends no sooner than in two weeks; extending it every quarter of an hour would only cost writes.
const prolongedWithinMilliseconds = 15 * 24 * 3_600_000

/** New tokens for a refresh token whose login is still valid. Refuses LOGIN_EXPIRED, LOGIN_REQUIRED. */
export async function refreshLogin(ctx: Context, { refreshToken }: InputOf<typeof loginsContract.refresh>): Promise<Login> {
  const claims = await ctx.tokens.verify('refresh', refreshToken)
  if (claims === 'expired') throw refuse('LOGIN_EXPIRED')
  if (claims === 'invalid') throw refuse('LOGIN_REQUIRED')

  const own = inCommunity(ctx, claims.com)
  const caller = await knownCaller(own, claims)
  if (!caller) throw refuse('LOGIN_EXPIRED')
  const person = personOf(caller)
  const until = person.logins[claims.log]?.until ?? 0
  if (until - ctx.clock.now() < prolongedWithinMilliseconds) await prolong({ ...own, caller }, claims.log)
  return answerLogin(own, person, claims.log)
}

async function prolong(ctx: Context, loginId: string): Promise<void> {
  const personId = ctx.caller?.id ?? ''
  await commit(ctx, {
    writes: [
      {
        key: personKey(personId),
        change: { set: { [`logins.${loginId}.until`]: loginEnds(ctx) } },
        when: [[`logins.${loginId}`, 'exists']],
        named: 'login',
      },
    ],
    events: [personEvent(personEvents.loginProlonged, personId, {})],
  })
}
