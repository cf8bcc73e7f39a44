import type { Login, loginsContract } from '../../contract/logins'
import type { InputOf } from '../../contract/route'
import { communityOf } from '../communities/lookup'
import { personEvent, personEvents } from '../people/events'
import { findPersonByOpenid, putPerson, type StoredPerson } from '../people/lookup'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { countAgainst, type RateLimit } from '../platform/rateLimits'
import { refuse } from '../platform/refuse'
import { answerLogin, newLogin, startLogin } from './start'

/** A whole mobile carrier may share one address, so the limit is generous. */
export const loginsPerAddress: RateLimit = { purpose: 'logins', most: 1_200, windowSeconds: 60 }

/** Logs in the person WeChat names for a code; a new one becomes a visitor. Refuses LOGIN_CODE_INVALID. */
export async function logInByCode(ctx: Context, { code }: InputOf<typeof loginsContract.byCode>): Promise<Login> {
  await communityOf(ctx)
  await countAgainst(ctx, loginsPerAddress, ctx.address)
  const openid = await ctx.wechat.openidOf(code)
  const openidIndex = ctx.crypto.index(ctx.communityId, 'openid', openid)

  const known = await findPersonByOpenid(ctx, openidIndex)
  return known ? begin(ctx, known) : join(ctx, openidIndex)
}

async function begin(ctx: Context, person: StoredPerson): Promise<Login> {
  const { loginId, ...change } = startLogin(ctx, person, { by: 'wechat' })
  const outcome = await commit(ctx, change)
  if (!outcome.done) throw refuse('LOGIN_CODE_INVALID')
  return answerLogin(ctx, person, { loginId })
}

/** Creates a person and their first login in one transaction instead of two, as hundreds may come at once. */
async function join(ctx: Context, openidIndex: string): Promise<Login> {
  const loginId = ctx.ids.make('log')
  const person: StoredPerson = {
    id: ctx.ids.make('per'),
    communityId: ctx.communityId,
    language: 'zh-CN',
    textSize: 'standard',
    posts: [],
    openidIndex,
    loginVersion: 1,
    logins: { [loginId]: newLogin(ctx, 'wechat') },
    version: 1,
    schema: 1,
  }
  const outcome = await commit(ctx, {
    writes: putPerson(person),
    events: [{ ...personEvent(personEvents.joined, person.id, { by: 'wechat' }), actor: person.id }],
  })
  if (outcome.done) return answerLogin(ctx, person, { loginId })

  const first = await findPersonByOpenid(ctx, openidIndex)
  if (!first) throw new Error('the openid is taken, but its person is missing')
  return begin(ctx, first)
}
