import type { Login, loginsContract } from '../../contract/logins'
import type { InputOf } from '../../contract/route'
import { personEvent, personEvents } from '../people/events'
import { personKey, personOf, type StoredPerson } from '../people/lookup'
import { again, outrun } from '../platform/again'
import { knownCaller } from '../platform/caller'
import { commit } from '../platform/commit'
import { inCommunity } from '../platform/community'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import type { Claims } from '../platform/tokens'
import { dropCookie, keepInCookie, readCookie } from './cookie'
import { useOfToken } from './rules'
import { answerLogin, loginEnds } from './start'

const mostTries = 4

// A login in use ends no sooner than in two weeks; an event for every quarter of an hour would only fill the timeline.
const prolongedWithinMilliseconds = 15 * 24 * 3_600_000

/**
 * New tokens for a refresh token whose login is still valid; the token given is spent by it (docs/decisions/020). A spent one
 * used again ends the login. Refuses LOGIN_EXPIRED, LOGIN_REQUIRED.
 */
export async function refreshLogin(ctx: Context, { refreshToken, requestId }: InputOf<typeof loginsContract.refresh>): Promise<Login> {
  if (refreshToken !== undefined) return renew(ctx, { refreshToken, requestId })
  const cookie = readCookie(ctx)
  if (cookie === undefined) throw refuse('LOGIN_REQUIRED')
  try {
    return keepInCookie(ctx, await renew(ctx, { refreshToken: cookie, requestId }))
  } catch (error) {
    if (isRefused(error)) dropCookie(ctx)
    throw error
  }
}

async function renew(ctx: Context, { refreshToken, requestId }: { refreshToken: string; requestId?: string }): Promise<Login> {
  const claims = await ctx.tokens.verify('refresh', refreshToken)
  if (claims === 'expired') throw refuse('LOGIN_EXPIRED')
  // A page of one community gets nothing for another's token.
  if (claims === 'invalid' || (ctx.communityId && ctx.communityId !== claims.com)) throw refuse('LOGIN_REQUIRED')

  const { trn: turn = 0, log: loginId } = claims
  const community = inCommunity(ctx, claims.com)
  return again(mostTries, async () => {
    const { own, person, login } = await standing(community, claims)
    const use = useOfToken(login, { turn, requestId, now: ctx.clock.now() })
    if (use === 'same') return answerLogin(own, person, { loginId, turn: turn + 1 })
    if (use === 'next') {
      const done = await spend(own, { login, loginId, turn, requestId })
      return done ? answerLogin(own, person, { loginId, turn: turn + 1 }) : outrun
    }
    await endReused(own, { login, loginId })
    throw refuse('LOGIN_EXPIRED')
  })
}

type StoredLogin = StoredPerson['logins'][string]

async function standing(ctx: Context, claims: Claims): Promise<{ own: Context; person: StoredPerson; login: StoredLogin }> {
  const caller = await knownCaller(ctx, claims)
  const person = caller && personOf(caller)
  const login = person?.logins[claims.log]
  if (!login) throw refuse('LOGIN_EXPIRED')
  return { own: { ...ctx, caller }, person, login }
}

/** Makes the next turn the current one, unless another request was quicker or the login has ended. */
async function spend(
  ctx: Context,
  { login, loginId, turn, requestId }: { login: StoredLogin; loginId: string; turn: number; requestId?: string },
): Promise<boolean> {
  const personId = ctx.caller?.id ?? ''
  const at = `logins.${loginId}`
  const now = ctx.clock.now()
  const prolonged = login.until - now < prolongedWithinMilliseconds
  const set = { turn: turn + 1, usedAt: now, renewedAt: now, ...(prolonged && { until: loginEnds(ctx) }) }
  const outcome = await commit(ctx, {
    writes: [
      {
        key: personKey(personId),
        change: {
          set: Object.fromEntries(Object.entries({ ...set, renewedBy: requestId }).map(([name, value]) => [`${at}.${name}`, value])),
          remove: requestId === undefined ? [`${at}.renewedBy`] : [],
        },
        when: [
          [at, 'exists'],
          [`${at}.turn`, 'absentOrBelow', turn + 1],
        ],
        named: 'login',
      },
    ],
    events: prolonged ? [personEvent(personEvents.loginProlonged, personId, {})] : [],
  })
  return outcome.done
}

/** Somebody else has this login's tokens too, and nobody can tell who is who. */
async function endReused(ctx: Context, { login, loginId }: { login: StoredLogin; loginId: string }): Promise<void> {
  const personId = ctx.caller?.id ?? ''
  const { browser = 'other', system = 'other' } = login.device ?? {}
  await commit(ctx, {
    writes: [
      { key: personKey(personId), change: { remove: [`logins.${loginId}`] }, when: [[`logins.${loginId}`, 'exists']], named: 'login' },
    ],
    events: [{ ...personEvent(personEvents.loginReused, personId, { loginId, browser, system }), actor: null }],
  })
}

const isRefused = (error: unknown) => error instanceof Error && 'code' in error && String(error.code).startsWith('LOGIN_')
