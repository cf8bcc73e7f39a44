import { httpOf, type Reply } from '../../support/http'
import { expectRefusal } from '../../support/refusals'
import { newWorld, type World } from '../../support/world'

const cookieOf = ({ headers }: Reply) => headers.get('set-cookie') ?? ''
const pairOf = (reply: Reply) => cookieOf(reply).split(';')[0] ?? ''

/** A web page that has just collected its login. */
async function onTheWeb(world: World, headers: Record<string, string> = {}) {
  const { call, send } = httpOf(world)
  const someone = await world.someone({ name: '其木格' })
  const { communityId } = world
  const { body: page } = await call('logins.startWeb', { communityId })
  await call('logins.confirmWeb', { ticket: page.ticket, requestId: 'r1', number: page.number }, someone.token)
  const body = { communityId, secret: page.secret }
  const collected = await send(`/v1/login/web/${page.ticket}/outcome`, { method: 'POST', body, headers })
  const refresh = (cookie: string, community = communityId) =>
    send('/v1/login/refresh', { method: 'POST', body: { communityId: community }, headers: { cookie } })
  return { communityId, someone, collected, refresh, send, call }
}

test('a web page gets its refresh token in a cookie that its scripts cannot read, and not in the answer', async () => {
  const { communityId, collected } = await onTheWeb(await newWorld())

  expect(collected.status).toBe(200)
  expect(collected.text).not.toContain('refreshToken')
  expect(cookieOf(collected)).toMatch(
    new RegExp(`^refresh-${communityId}=[\\w.-]+; Path=/v1/login; Max-Age=2592000; HttpOnly; SameSite=Strict$`),
  )
})

test('encrypted, the cookie stays so', async () => {
  const { collected } = await onTheWeb(await newWorld(), { 'x-forwarded-proto': 'https' })

  expect(cookieOf(collected)).toMatch(/; Secure$/)
  expect(collected.headers.get('strict-transport-security')).toMatch(/^max-age/)
})

test('the cookie renews the login and is replaced by the next one', async () => {
  const world = await newWorld()
  const { someone, collected, refresh, send } = await onTheWeb(world)

  const renewed = await refresh(`other=1; ${pairOf(collected)}`)
  const again = await refresh(pairOf(renewed))

  expect([renewed.status, again.status]).toEqual([200, 200])
  expect(renewed.text).not.toContain('refreshToken')
  expect(pairOf(renewed)).not.toBe(pairOf(collected))
  const { body } = await send('/v1/me', { token: String(again.body.token) })
  expect(body.id).toBe(someone.person.id)
})

test('a spent cookie used again ends the login and is taken away', async () => {
  const world = await newWorld()
  const { collected, refresh } = await onTheWeb(world)
  const renewed = await refresh(pairOf(collected))
  world.clock.pass(2 * 60_000)

  const reused = await refresh(pairOf(collected))

  expectRefusal(reused, 'LOGIN_EXPIRED')
  expect(cookieOf(reused)).toMatch(/^refresh-[\w-]+=; Path=\/v1\/login; Max-Age=0; HttpOnly/)
  expectRefusal(await refresh(pairOf(renewed)), 'LOGIN_EXPIRED')
})

test("another community's page in the same browser gets nothing for it", async () => {
  const world = await newWorld()
  const other = await newWorld()
  const { collected, refresh } = await onTheWeb(world)
  const renamed = pairOf(collected).replace(world.communityId, other.communityId)

  expectRefusal(await refresh(pairOf(collected), other.communityId), 'LOGIN_REQUIRED')
  expectRefusal(await refresh(renamed, other.communityId), 'LOGIN_REQUIRED')
})

test('logging out takes the cookie away', async () => {
  const { collected, call } = await onTheWeb(await newWorld())
  const login = collected.body.login as { token: string }

  const ended = await call('logins.end', { requestId: 'r2' }, login.token)

  expect(cookieOf(ended)).toMatch(/; Max-Age=0; HttpOnly; SameSite=Strict/)
})

test('the mini-program gets its refresh token in the answer, and no cookie', async () => {
  const world = await newWorld()
  world.services.wechat.openidOf = async () => 'an-openid'
  const { call } = httpOf(world)

  const login = await call('logins.byCode', { communityId: world.communityId, code: 'code' })
  const renewed = await call('logins.refresh', { refreshToken: login.body.refreshToken })

  for (const reply of [login, renewed]) {
    expect(reply.body.refreshToken).toMatch(/^[\w.-]+$/)
    expect(reply.headers.get('set-cookie')).toBeNull()
  }
})

test.each(['/v1/me', '/v1/openapi.json', '/v1/nowhere', '/elsewhere'])('%s is answered as no page, whatever it says', async (path) => {
  const { headers } = await httpOf(await newWorld()).send(path)

  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('cache-control')).toBe(path.startsWith('/v1') ? 'no-store' : null)
})
