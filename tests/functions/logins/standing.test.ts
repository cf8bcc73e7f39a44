import type { Login } from '../../../contract/logins'
import { endLogin } from '../../../functions/logins/end'
import { refreshLogin } from '../../../functions/logins/refresh'
import { me } from '../../../functions/people/me'
import { callerOf } from '../../../functions/platform/caller'
import { inCommunity } from '../../../functions/platform/community'
import { aRequest } from '../../support/bookings'
import { refusalOf } from '../../support/refusals'
import { asking, type Phone, startPhone } from '../../support/wechat'
import { oneDay, oneHour, type World } from '../../support/world'

let phone: Phone

beforeAll(async () => {
  phone = await startPhone()
})
afterAll(() => phone.close())

async function loggedIn() {
  const world = await phone.world()
  const login = await phone.logIn(world.ctx, '其木格')
  const refresh = ({ refreshToken }: Pick<Login, 'refreshToken'> = login) => refreshLogin(world.ctx, { refreshToken })
  return { world, login, refresh }
}

const faultOf = async (world: World, { token }: Login) => (await callerOf(world.services, token)).loginFault

describe('a login that is renewed', () => {
  test('goes on under the same login after its token has run out', async () => {
    const { world, login, refresh } = await loggedIn()
    world.clock.pass(oneHour)
    expect(await faultOf(world, login)).toBe('LOGIN_EXPIRED')

    const renewed = await refresh()

    expect(await me(await asking(world, renewed))).toEqual(login.person)
    expect(renewed.expiresAt).toBe('2026-11-23T11:15:00+08:00')
    expect((await asking(world, renewed)).caller?.loginId).toBe((await asking(world, await refresh(renewed))).caller?.loginId)
  })

  test('shows the person as they are by then', async () => {
    const { world, login, refresh } = await loggedIn()
    const key = { partition: `person#${login.person.id}`, sort: 'person' }
    const change = { set: { posts: [{ role: 'volunteer' }], name: '其木格' }, add: { version: 1 } }
    await world.ctx.table.transact([{ key, change }], world.services.ids.secret())

    expect((await refresh()).person).toMatchObject({ name: '其木格', roles: ['visitor', 'volunteer'], version: 2 })
  })

  test('lasts as long as it is used, and ends thirty days after it was used last', async () => {
    const { world, login, refresh } = await loggedIn()
    let latest = login
    for (let weeks = 0; weeks < 12; weeks += 2) {
      world.clock.pass(14 * oneDay)
      latest = await refresh(latest)
    }
    expect(await me(await asking(world, latest))).toMatchObject({ id: login.person.id })

    world.clock.pass(31 * oneDay)

    expect((await refusalOf(refresh(latest))).code).toBe('LOGIN_EXPIRED')
  })

  test('has no event each time it is renewed, only when half of its time is over', async () => {
    const { world, refresh } = await loggedIn()
    world.events.splice(0)

    world.clock.pass(14 * oneDay)
    const renewed = await refresh()
    expect(world.events).toEqual([])
    world.clock.pass(2 * oneDay)
    await refresh(renewed)

    expect(world.events.map(({ type }) => type)).toEqual(['person.loginProlonged'])
  })

  test('is not renewed with the wrong token', async () => {
    const { login, refresh } = await loggedIn()
    const refused = async (refreshToken: string) => (await refusalOf(refresh({ refreshToken }))).code

    expect(await refused(login.token)).toBe('LOGIN_REQUIRED')
    expect(await refused('not.a.token')).toBe('LOGIN_REQUIRED')
    expect(await refused(`${login.refreshToken?.slice(0, -4)}AAAA`)).toBe('LOGIN_REQUIRED')
  })

  test('is renewed in its own community, wherever it is asked for', async () => {
    const { world, login } = await loggedIn()
    const { services } = await phone.world()
    const nowhere = inCommunity({ ...services, tokens: world.services.tokens, wholeTable: world.services.wholeTable }, '')

    expect((await refreshLogin(nowhere, login)).person).toMatchObject({ communityId: world.communityId, id: login.person.id })
  })
})

describe('a login that is ended', () => {
  test('ends here at once, for both tokens, and goes on elsewhere', async () => {
    const { world, login, refresh } = await loggedIn()
    const other = await phone.logIn(world.ctx, '其木格')
    world.events.splice(0)

    expect(await endLogin(await asking(world, login), { requestId: 'r1' })).toEqual({ ended: true })

    expect(await faultOf(world, login)).toBe('LOGIN_EXPIRED')
    expect((await refusalOf(refresh())).code).toBe('LOGIN_EXPIRED')
    expect(await me(await asking(world, other))).toMatchObject({ id: login.person.id })
    expect(world.events).toMatchObject([{ type: 'person.loggedOut', facts: { everywhere: false } }])
  })

  test('ends everywhere at once, and a new login stands', async () => {
    const { world, login, refresh } = await loggedIn()
    const other = await phone.logIn(world.ctx, '其木格')

    await endLogin(await asking(world, login), { requestId: 'r1', everywhere: true })

    for (const each of [login, other]) {
      expect(await faultOf(world, each)).toBe('LOGIN_EXPIRED')
      expect((await refusalOf(refresh(each))).code).toBe('LOGIN_EXPIRED')
    }
    const anew = await phone.logIn(world.ctx, '其木格')
    expect(await me(await asking(world, anew))).toMatchObject({ id: login.person.id })
    expect(await me(await asking(world, await refresh(anew)))).toMatchObject({ id: login.person.id })
  })

  test('may be ended several times at once, here and everywhere', async () => {
    const { world, login } = await loggedIn()
    const ctx = await asking(world, login)

    const ends = [aRequest(), aRequest()].flatMap((requestId) => [
      endLogin(ctx, { requestId }),
      endLogin(ctx, { requestId: `${requestId}e`, everywhere: true }),
    ])

    expect(await Promise.all(ends)).toEqual(Array(4).fill({ ended: true }))
    expect(await faultOf(world, login)).toBe('LOGIN_EXPIRED')
  })

  test('is not brought back by renewing it at the same moment', async () => {
    const { world, login, refresh } = await loggedIn()
    world.clock.pass(20 * oneDay)
    const ctx = { ...world.ctx, caller: (await asking(world, await refresh())).caller }
    world.clock.pass(20 * oneDay)

    const [renewed] = await Promise.allSettled([refresh(), endLogin(ctx, { requestId: 'r1', everywhere: true })])

    if (renewed.status === 'fulfilled') expect(await faultOf(world, renewed.value)).toBe('LOGIN_EXPIRED')
    expect(await faultOf(world, login)).toBe('LOGIN_EXPIRED')
  })

  test('needs a login to be ended', async () => {
    const { world } = await loggedIn()

    expect((await refusalOf(endLogin(world.ctx, { requestId: 'r1' }))).code).toBe('LOGIN_REQUIRED')
  })
})
