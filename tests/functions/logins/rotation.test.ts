import type { Login } from '../../../contract/logins'
import { refreshLogin } from '../../../functions/logins/refresh'
import { listNotices } from '../../../functions/notices/list'
import { me } from '../../../functions/people/me'
import { inCommunity } from '../../../functions/platform/community'
import { refusalOf } from '../../support/refusals'
import { asking, type Phone, startPhone } from '../../support/wechat'
import { oneHour, oneMinute } from '../../support/world'

let phone: Phone

beforeAll(async () => {
  phone = await startPhone()
})
afterAll(() => phone.close())

async function loggedIn() {
  const world = await phone.world()
  const login = await phone.logIn(world.ctx, '其木格')
  const refresh = ({ refreshToken }: Login, requestId?: string) => refreshLogin(world.ctx, { refreshToken, requestId })
  const stands = async (each: Login) => (await asking(world, each)).caller !== null
  return { world, login, refresh, stands }
}

test('a refresh token is good for one renewal, and the next one for the next', async () => {
  const { world, login, refresh } = await loggedIn()

  const second = await refresh(login)
  world.clock.pass(oneHour)
  const third = await refresh(second)

  expect(new Set([login, second, third].map(({ refreshToken }) => refreshToken)).size).toBe(3)
  expect(await me(await asking(world, third))).toEqual(login.person)
})

test('a spent one used again ends the login for whoever holds it, and the person is told', async () => {
  const { world, login, refresh, stands } = await loggedIn()
  const elsewhere = await phone.logIn(world.ctx, '其木格')
  const thiefs = await refresh(login)
  world.clock.pass(5 * oneMinute)

  expect((await refusalOf(refresh(login))).code).toBe('LOGIN_EXPIRED')

  expect(await stands(thiefs)).toBe(false)
  expect((await refusalOf(refresh(thiefs))).code).toBe('LOGIN_EXPIRED')
  expect(await stands(elsewhere)).toBe(true)
  await world.deliver({ again: true })
  const { items } = await listNotices(await asking(world, elsewhere), {})
  expect(items).toEqual([expect.objectContaining({ kind: 'loginReused', device: { browser: 'other', system: 'other' } })])
})

test('two tabs that renew at once both go on, and so does who asks again because the answer was lost', async () => {
  const { world, login, refresh, stands } = await loggedIn()

  const tabs = await Promise.all([refresh(login, 'r1'), refresh(login, 'r2'), refresh(login)])
  world.clock.pass(oneMinute)
  const lost = await refresh(login)

  for (const each of [...tabs, lost]) expect(await stands(each)).toBe(true)
  expect(await refresh(lost)).toMatchObject({ person: login.person })
})

test('a renewal whose answer was lost for hours is the same renewal when it is asked for by the same request', async () => {
  const { world, login, refresh, stands } = await loggedIn()

  await refresh(login, 'r1')
  world.clock.pass(5 * oneHour)
  const again = await refresh(login, 'r1')

  expect(await stands(again)).toBe(true)
  expect(await stands(await refresh(again, 'r2'))).toBe(true)
})

test("a page of one community gets nothing for another community's token", async () => {
  const { world, login } = await loggedIn()
  const other = await phone.world()
  const page = inCommunity(world.services, other.communityId)

  expect((await refusalOf(refreshLogin(page, { refreshToken: login.refreshToken }))).code).toBe('LOGIN_REQUIRED')
})

test('without a token, in the body or in the cookie, there is nothing to renew', async () => {
  const { world } = await loggedIn()

  expect((await refusalOf(refreshLogin(world.ctx, {}))).code).toBe('LOGIN_REQUIRED')
})
