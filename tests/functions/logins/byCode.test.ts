import { logInByCode, loginsPerAddress } from '../../../functions/logins/byCode'
import { endLogin } from '../../../functions/logins/end'
import { me } from '../../../functions/people/me'
import { removePerson } from '../../../functions/people/remove'
import { inCommunity } from '../../../functions/platform/community'
import { refusalOf } from '../../support/refusals'
import { asking, type Phone, startPhone } from '../../support/wechat'
import { oneHour } from '../../support/world'

let phone: Phone

beforeAll(async () => {
  phone = await startPhone()
})
afterAll(() => phone.close())

test('somebody new becomes a visitor, and events say so without the openid', async () => {
  const world = await phone.world()

  const login = await phone.logIn(world.ctx, '其木格')

  expect(login).toMatchObject({
    expiresAt: '2026-11-23T10:15:00+08:00',
    person: { communityId: world.communityId, name: null, phone: null, home: null, roles: ['visitor'], language: 'zh-CN', version: 1 },
  })
  expect(await me(await asking(world, login))).toEqual(login.person)
  const { id } = login.person
  await phone.logIn(world.ctx, '其木格')
  expect(world.events).toMatchObject([
    { type: 'person.joined', subject: id, actor: id, facts: { by: 'wechat' } },
    { type: 'person.loggedIn', subject: id, actor: id, facts: { by: 'wechat' } },
  ])
})

test('the openid lies in no item, only what finds it again', async () => {
  const world = await phone.world()
  let openid = ''
  const { wechat } = world.services
  const listening = { ...world.services, wechat: { openidOf: async (code: string) => (openid = await wechat.openidOf(code)) } }
  const { person } = await phone.logIn(inCommunity(listening, world.communityId), '其木格')

  const { items } = await world.ctx.table.query({ partition: `person#${person.id}`, limit: 50 })

  expect(openid).toMatch(/^o.{27}$/)
  expect(JSON.stringify(items)).not.toContain(openid)
})

test('the same WeChat is the same person, on every device', async () => {
  const world = await phone.world()

  const [first, second] = [await phone.logIn(world.ctx, '其木格'), await phone.logIn(world.ctx, '其木格')]

  expect(second.person.id).toBe(first.person.id)
  expect(second.token).not.toBe(first.token)
  expect((await phone.logIn(world.ctx, '托娅')).person.id).not.toBe(first.person.id)
  for (const login of [first, second]) expect(await me(await asking(world, login))).toMatchObject({ id: first.person.id })
})

test('the same WeChat is another person in another community', async () => {
  const [here, there] = [await phone.world(), await phone.world()]

  expect((await phone.logIn(here.ctx, '其木格')).person.id).not.toBe((await phone.logIn(there.ctx, '其木格')).person.id)
})

test('a first login that comes several times at once makes one person', async () => {
  const world = await phone.world()

  const logins = await Promise.all(Array.from({ length: 5 }, () => phone.logIn(world.ctx, '其木格')))

  expect(new Set(logins.map(({ person }) => person.id)).size).toBe(1)
  for (const login of logins) expect(await me(await asking(world, login))).toMatchObject({ id: login.person.id })
  expect(world.events.filter(({ type }) => type === 'person.joined')).toHaveLength(1)
})

test('a code counts once', async () => {
  const world = await phone.world()
  const code = await phone.codeOf('其木格')

  const outcomes = await Promise.allSettled([logInByCode(world.ctx, { code }), logInByCode(world.ctx, { code })])

  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await refusalOf(logInByCode(world.ctx, { code }))).code).toBe('LOGIN_CODE_INVALID')
})

test('a code that is too old, or made up, does not count', async () => {
  const world = await phone.world()
  const code = await phone.codeOf('其木格')
  world.clock.pass(5 * 60_000 + 1)

  expect((await refusalOf(logInByCode(world.ctx, { code }))).code).toBe('LOGIN_CODE_INVALID')
  expect((await refusalOf(logInByCode(world.ctx, { code: '0made-up' }))).code).toBe('LOGIN_CODE_INVALID')
  expect(world.events).toEqual([])
})

test('in a community nobody has nobody logs in, and the code is not spent on it', async () => {
  const world = await phone.world()
  const code = await phone.codeOf('其木格')

  expect((await refusalOf(logInByCode(inCommunity(world.services, 'nowhere'), { code }))).code).toBe('COMMUNITY_UNKNOWN')
  expect(await logInByCode(world.ctx, { code })).toMatchObject({ person: { roles: ['visitor'] } })
})

test('who deleted themselves and logs in again is a new person', async () => {
  const world = await phone.world()
  const before = await phone.logIn(world.ctx, '其木格')
  await removePerson(await asking(world, before), { requestId: 'r1' })

  const after = await phone.logIn(world.ctx, '其木格')

  expect(after.person.id).not.toBe(before.person.id)
  expect((await phone.logIn(world.ctx, '其木格')).person.id).toBe(after.person.id)
})

test('the twenty-first device ends the oldest login and no other', async () => {
  const world = await phone.world()
  const logins = []
  for (let device = 0; device < 21; device++) {
    logins.push(await phone.logIn(world.ctx, '其木格'))
    world.clock.pass(1_000)
  }

  const stands = await Promise.all(logins.map(async (login) => (await asking(world, login)).caller !== null))

  expect(stands).toEqual([false, ...Array(20).fill(true)])
})

test('a device that logged out makes room', async () => {
  const world = await phone.world()
  const logins = []
  for (let device = 0; device < 20; device++) logins.push(await phone.logIn(world.ctx, '其木格'))
  await endLogin(await asking(world, logins[5] as (typeof logins)[number]), { requestId: 'r1' })

  await phone.logIn(world.ctx, '其木格')

  expect((await asking(world, logins[0] as (typeof logins)[number])).caller).not.toBeNull()
})

test('one address logs in so often a minute and hears then when it may again; others log in', async () => {
  const world = await phone.world('10.9.9.9')
  const { purpose, most, windowSeconds } = loginsPerAddress
  const index = world.services.crypto.index(world.communityId, purpose, '10.9.9.9')
  const window = Math.floor(world.clock.now() / 1000 / windowSeconds)
  const key = { partition: `limit#${purpose}#${index}`, sort: `${window}` }
  await world.ctx.table.transact([{ key, put: { used: most - 1 } }], world.services.ids.secret())

  expect(most).toBeGreaterThanOrEqual(500)
  expect(await phone.logIn(world.ctx, '其木格')).toMatchObject({ person: { roles: ['visitor'] } })
  expect(await refusalOf(phone.logIn(world.ctx, '其木格'))).toEqual({ code: 'TOO_MANY_REQUESTS', data: { retryAfterSeconds: 60 } })
  expect(await phone.logIn({ ...world.ctx, address: '10.9.9.8' }, '其木格')).toMatchObject({ person: { roles: ['visitor'] } })
  world.clock.pass(oneHour)
  expect(await phone.logIn(world.ctx, '其木格')).toMatchObject({ person: { roles: ['visitor'] } })
})
