import type { Login } from '../../contract/logins'
import { toInstant } from '../../contract/time'
import { personEvent, personEvents } from '../people/events'
import { personKey, type StoredPerson, viewPerson } from '../people/lookup'
import type { Change } from '../platform/commit'
import type { Context } from '../platform/context'
import { deviceOf, networkOf } from './rules'

const mostDevices = 20

type Starting = { by: 'wechat' | 'web'; under?: string }

/**
 * The change that adds a login on one more device, and its id; it fails (`person`) unless the login `under` which it begins still
 * stands. The twenty-first login ends the oldest.
 */
export function startLogin(ctx: Context, person: StoredPerson, { by, under }: Starting): Change & { loginId: string } {
  const loginId = ctx.ids.make('log')
  return {
    loginId,
    writes: [
      {
        key: personKey(person.id),
        change: { set: { [`logins.${loginId}`]: newLogin(ctx, by) }, remove: tooMany(person.logins).map((id) => `logins.${id}`) },
        when: [['loginVersion', '=', person.loginVersion], ...(under === undefined ? [] : [[`logins.${under}`, 'exists'] as const])],
        named: 'person',
      },
    ],
    events: [{ ...personEvent(personEvents.loggedIn, person.id, { by, loginId }), actor: person.id }],
  }
}

/** A login as stored with its person. */
export function newLogin(ctx: Context, by: 'wechat' | 'web'): StoredPerson['logins'][string] {
  const now = ctx.clock.now()
  return { until: loginEnds(ctx), by, device: deviceOf(ctx.agent), network: networkOf(ctx.address), since: now, usedAt: now }
}

/** When a login that starts or is renewed now ends, in milliseconds. */
export const loginEnds = (ctx: Context) => ctx.clock.now() + ctx.tokens.lifetimeSeconds.refresh * 1000

/** The answer to a login: new tokens and the person. `turn` counts its renewals; each refresh token is of one turn. */
export async function answerLogin(
  ctx: Context,
  person: StoredPerson,
  { loginId, turn = 0 }: { loginId: string; turn?: number },
): Promise<Login> {
  const who = { sub: person.id, com: ctx.communityId, log: loginId, ver: person.loginVersion }
  const [token, refreshToken] = await Promise.all([ctx.tokens.sign('access', who), ctx.tokens.sign('refresh', { ...who, trn: turn })])
  const expiresAt = toInstant(ctx.clock.now() + ctx.tokens.lifetimeSeconds.access * 1000)
  return { token, expiresAt, refreshToken, person: viewPerson(ctx, person) }
}

function tooMany(logins: StoredPerson['logins']): string[] {
  const oldestFirst = Object.keys(logins).sort()
  return oldestFirst.slice(0, Math.max(0, oldestFirst.length - mostDevices + 1))
}
