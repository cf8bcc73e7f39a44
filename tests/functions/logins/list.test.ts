import { LoginId } from '../../../contract/ids'
import type { Login } from '../../../contract/logins'
import { collectWebLogin } from '../../../functions/logins/collectWeb'
import { confirmWebLogin } from '../../../functions/logins/confirmWeb'
import { endOneLogin } from '../../../functions/logins/end'
import { listLogins } from '../../../functions/logins/list'
import { startWebLogin } from '../../../functions/logins/startWeb'
import { listNotices } from '../../../functions/notices/list'
import type { Context } from '../../../functions/platform/context'
import { refusalOf } from '../../support/refusals'
import { asking, type Phone, startPhone } from '../../support/wechat'
import { oneHour, type World } from '../../support/world'

const edge = 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/131.0 Safari/537.36 Edg/131.0'
let phone: Phone

beforeAll(async () => {
  phone = await startPhone()
})
afterAll(() => phone.close())

/** Somebody on the phone and, an hour later, on a web page. */
async function onPhoneAndWeb() {
  const world = await phone.world()
  const login = await phone.logIn(world.ctx, '其木格')
  world.clock.pass(oneHour)
  const there = { ...world.ctx, agent: edge, address: '36.102.7.9' }
  const phoneNow = await phone.logIn(world.ctx, '其木格')
  /** A request from the phone. */
  const onPhone = () => asking(world, phoneNow)
  const web = await logInOnWeb(there, await onPhone())
  return { world, login, onPhone, web }
}

async function logInOnWeb(page: Context, onPhone: Context): Promise<Login> {
  const { ticket, secret, number } = await startWebLogin(page)
  await confirmWebLogin(onPhone, { ticket, number, requestId: 'r1' })
  const outcome = await collectWebLogin(page, { ticket, secret })
  if (outcome.state !== 'confirmed') throw new Error('not confirmed')
  return outcome.login
}

const standsOf = async (world: World, login: Login) => (await asking(world, login)).caller !== null

test('a person sees where they are logged in, how, from where, since when, and which one asks', async () => {
  const { world, web } = await onPhoneAndWeb()

  const { items } = await listLogins(await asking(world, web))

  expect(items).toHaveLength(3)
  expect(items[0]).toEqual({
    id: expect.any(String),
    by: 'web',
    device: { browser: 'edge', system: 'windows' },
    network: '36.102.*.*',
    since: '2026-11-23T11:00:00+08:00',
    lastUsedAt: '2026-11-23T11:00:00+08:00',
    current: true,
  })
  expect(items.map(({ by, since, current }) => [by, since, current]).slice(1)).toEqual([
    ['wechat', '2026-11-23T11:00:00+08:00', false],
    ['wechat', '2026-11-23T10:00:00+08:00', false],
  ])
  for (const { id } of items) expect(LoginId.safeParse(id).success).toBe(true)
})

test('one of them is ended at once, also twice, and the others go on', async () => {
  const { world, onPhone, web } = await onPhoneAndWeb()
  const [{ id: loginId } = { id: '' }] = (await listLogins(await onPhone())).items

  const ends = []
  for (const requestId of ['r2', 'r2', 'r3']) ends.push(await endOneLogin(await onPhone(), { loginId, requestId }))

  expect(ends).toEqual(Array(3).fill({ ended: true }))
  expect(await standsOf(world, web)).toBe(false)
  expect((await listLogins(await onPhone())).items.map(({ by, current }) => [by, current])).toEqual([
    ['wechat', true],
    ['wechat', false],
  ])
  expect(world.events.filter(({ type }) => type === 'person.loggedOut')[0]).toMatchObject({ facts: { everywhere: false, loginId } })
})

test("nobody ends another person's login", async () => {
  const { world, onPhone, web } = await onPhoneAndWeb()
  const stranger = await world.someone()
  const [{ id: loginId } = { id: '' }] = (await listLogins(await onPhone())).items

  await endOneLogin(stranger.ctx, { loginId, requestId: 'r2' })

  expect(await standsOf(world, web)).toBe(true)
  expect((await refusalOf(endOneLogin(world.ctx, { loginId, requestId: 'r2' }))).code).toBe('LOGIN_REQUIRED')
  expect((await refusalOf(listLogins(world.ctx))).code).toBe('LOGIN_REQUIRED')
})

test('a login on a web page is told, once, with what ends it; one in WeChat is not', async () => {
  const { world, onPhone, web } = await onPhoneAndWeb()
  const webId = (await asking(world, web)).caller?.loginId

  await world.deliver({ again: true })

  expect((await listNotices(await onPhone(), {})).items).toEqual([
    expect.objectContaining({
      kind: 'webLoggedIn',
      loginId: webId,
      device: { browser: 'edge', system: 'windows' },
      network: '36.102.*.*',
      read: false,
    }),
  ])
})

test('a login that ran out is not listed', async () => {
  const { world, login } = await onPhoneAndWeb()
  world.clock.pass(29 * 24 * oneHour)
  const anew = await phone.logIn(world.ctx, '其木格')
  world.clock.pass(2 * 24 * oneHour)

  const renewed = await phone.logIn(world.ctx, '其木格')
  expect((await listLogins(await asking(world, renewed))).items).toHaveLength(2)
  expect(anew.person.id).toBe(login.person.id)
})
