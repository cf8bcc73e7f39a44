import { generateKeyPairSync } from 'node:crypto'
import { createTokens } from '../../../functions/platform/tokens'
import { httpOf } from '../../support/http'
import { expectRefusal } from '../../support/refusals'
import type { World } from '../../support/world'
import { scene } from './scene'

describe('tokens', () => {
  const me = async (world: World, token: string) => httpOf(world).send('/v1/me', { token })

  test('none, nonsense, a forged one, one of another audience or type, an expired one: each is refused', async () => {
    const { world, someone } = await scene()
    const forger = createTokens(
      { tokenKey: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }) as never },
      world.clock,
    )
    const who = { sub: someone.person.id, com: world.communityId, log: someone.caller.loginId, ver: 1 }
    const [, payload, signature] = someone.token.split('.')
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`

    expectRefusal(await httpOf(world).send('/v1/me'), 'LOGIN_REQUIRED')
    expectRefusal(await me(world, 'nonsense'), 'LOGIN_REQUIRED')
    expectRefusal(await me(world, await forger.sign('access', who)), 'LOGIN_REQUIRED')
    expectRefusal(await me(world, unsigned), 'LOGIN_REQUIRED')
    expectRefusal(await me(world, `${someone.token.split('.')[0]}.${payload}x.${signature}`), 'LOGIN_REQUIRED')
    expectRefusal(await me(world, await world.services.tokens.sign('refresh', who)), 'LOGIN_REQUIRED')
    expectRefusal(await me(world, await world.services.tokens.sign('access', { ...who, log: 'log_other' })), 'LOGIN_EXPIRED')
    expectRefusal(await me(world, await world.services.tokens.sign('access', { ...who, ver: 2 })), 'LOGIN_EXPIRED')
    world.clock.pass(15 * 60_000 + 1)
    expectRefusal(await me(world, someone.token), 'LOGIN_EXPIRED')
  })

  test('a bad token does not keep anybody from what is open to all', async () => {
    const { world, session } = await scene()

    expect((await httpOf(world).send(`/v1/${world.communityId}/sessions/${session.id}`, { token: 'nonsense' })).status).toBe(200)
  })
})
