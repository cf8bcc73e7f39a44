import { join } from 'node:path'
import { type StandInOptions, startStandIn } from '../../../local/wechat/standIn'
import { emptyFolder } from '../folder'

const appId = 'wx0123456789abcdef'
const appSecret = 'a-secret'
const demoPeople = [
  { key: 'wulan', name: '乌兰', openid: 'oWulan', roles: ['resident'] },
  { key: 'risky', name: '冒名的人', openid: 'oRisky', roles: ['visitor'] },
]
const rid = /, rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/
const open: (() => Promise<void>)[] = []

afterEach(() => Promise.all(open.splice(0).map((close) => close())))

async function start(options: Partial<StandInOptions> = {}) {
  const clock = { at: Date.UTC(2026, 10, 23, 2) }
  const visitorsFile = join(emptyFolder(), 'visitors.json')
  const { url, close } = await startStandIn({
    appId,
    appSecret,
    communityId: 'qingquan',
    demoPeople,
    visitorsFile,
    riskyOpenids: ['oRisky'],
    now: () => clock.at,
    ...options,
  })
  open.push(close)
  const post = async (path: string, body: unknown) =>
    (await fetch(url + path, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) })).json()
  const codeOf = async (person: string): Promise<string> => (await post('/local/codes', { person })).code
  const session = async (query: Record<string, string>) => (await fetch(`${url}/sns/jscode2session?${new URLSearchParams(query)}`)).json()
  const login = (code: string) => session({ appid: appId, secret: appSecret, js_code: code, grant_type: 'authorization_code' })
  const token = (more: object = {}) =>
    post('/cgi-bin/stable_token', { grant_type: 'client_credential', appid: appId, secret: appSecret, ...more })
  return { url, clock, visitorsFile, post, codeOf, session, login, token }
}

describe('jscode2session', () => {
  test('a code becomes the openid of the person it was made for, as text', async () => {
    const { url, codeOf } = await start()
    const query = new URLSearchParams({ appid: appId, secret: appSecret, js_code: await codeOf('wulan'), grant_type: 'authorization_code' })

    const response = await fetch(`${url}/sns/jscode2session?${query}`)

    expect(response.headers.get('content-type')).toBe('text/plain')
    expect(await response.json()).toEqual({ openid: 'oWulan', session_key: expect.stringMatching(/^[\w+/]{22}==$/) })
  })

  test('a code works once', async () => {
    const { codeOf, login } = await start()
    const code = await codeOf('wulan')
    await login(code)

    expect(await login(code)).toEqual({ errcode: 40163, errmsg: expect.stringMatching(rid) })
  })

  test('a code works for five minutes', async () => {
    const { clock, codeOf, login } = await start()
    const [first, second] = [await codeOf('wulan'), await codeOf('wulan')]

    clock.at += 5 * 60_000
    const inTime = await login(first)
    clock.at += 1
    const late = await login(second)

    expect(inTime).toHaveProperty('openid')
    expect(late).toMatchObject({ errcode: 40029 })
  })

  test.each([
    ['an unknown code', { js_code: 'made-up' }, 40029],
    ['another app', { appid: 'wxother' }, 40013],
    ['a wrong secret', { secret: 'wrong' }, 40125],
    ['no app', { appid: '' }, 41002],
    ['no secret', { secret: '' }, 41004],
    ['no code', { js_code: '' }, 41008],
    ['another grant', { grant_type: 'client_credential' }, 40002],
  ])('%s is refused with HTTP 200', async (_what, wrong, errcode) => {
    const { codeOf, session } = await start()

    const answer = await session({
      appid: appId,
      secret: appSecret,
      js_code: await codeOf('wulan'),
      grant_type: 'authorization_code',
      ...wrong,
    })

    expect(answer).toEqual({ errcode, errmsg: expect.stringMatching(rid) })
  })

  test('whom WeChat takes for a risk is refused', async () => {
    const { codeOf, login } = await start()

    expect(await login(await codeOf('risky'))).toMatchObject({ errcode: 40226 })
  })

  test('the 101st login of one person within a minute is refused, and works a minute later', async () => {
    const { clock, codeOf, login } = await start()
    for (let at = 0; at < 100; at++) await login(await codeOf('wulan'))

    const tooMany = await login(await codeOf('wulan'))
    clock.at += 60_000
    const later = await login(await codeOf('wulan'))

    expect(tooMany).toMatchObject({ errcode: 45011 })
    expect(later).toHaveProperty('openid')
  })
})

describe('stable_token', () => {
  test('the same token is given until five minutes before its end', async () => {
    const { clock, token } = await start()
    const first = await token()

    clock.at += 6_900_000
    const same = await token()
    clock.at += 1_000
    const next = await token()

    expect(first).toEqual({ access_token: expect.stringMatching(/^[\w-]{100,512}$/), expires_in: 7200 })
    expect(same).toEqual({ access_token: first.access_token, expires_in: 300 })
    expect(next.access_token).not.toBe(first.access_token)
    expect(next.expires_in).toBe(7200)
  })

  test('by force there is a new token at once, but not within 30 seconds of the last', async () => {
    const { clock, token } = await start()
    const first = await token({ force_refresh: true })

    clock.at += 29_999
    const tooSoon = await token({ force_refresh: true })
    clock.at += 1
    const second = await token({ force_refresh: true })

    expect(tooSoon.access_token).toBe(first.access_token)
    expect(second.access_token).not.toBe(first.access_token)
  })

  test('the 21st force of a day is refused; the next day of Beijing it works', async () => {
    const { clock, token } = await start()
    for (let at = 0; at < 20; at++) {
      await token({ force_refresh: true })
      clock.at += 30_000
    }

    const tooMany = await token({ force_refresh: true })
    clock.at = Date.UTC(2026, 10, 23, 16)
    const tomorrow = await token({ force_refresh: true })

    expect(tooMany).toMatchObject({ errcode: 45009 })
    expect(tomorrow).toHaveProperty('access_token')
  })

  test.each([
    ['an empty body', '', 44002],
    ['broken JSON', '{', 47001],
    ['a wrong type', { force_refresh: 'yes' }, 47001],
    ['no app', { grant_type: 'client_credential', secret: appSecret }, 41002],
    ['no secret', { grant_type: 'client_credential', appid: appId }, 41004],
    ['another app', { grant_type: 'client_credential', appid: 'wxother', secret: appSecret }, 40013],
    ['a wrong secret', { grant_type: 'client_credential', appid: appId, secret: 'wrong' }, 40125],
    ['another grant', { grant_type: 'authorization_code', appid: appId, secret: appSecret }, 40002],
  ])('%s is refused', async (_what, body, errcode) => {
    const { post } = await start()

    expect(await post('/cgi-bin/stable_token', body)).toEqual({ errcode, errmsg: expect.stringMatching(rid) })
  })

  test('GET is refused here, and POST at jscode2session', async () => {
    const { url, post } = await start()

    expect(await (await fetch(`${url}/cgi-bin/stable_token`)).json()).toMatchObject({ errcode: 43002 })
    expect(await post('/sns/jscode2session', {})).toMatchObject({ errcode: 43001 })
  })
})

describe('the people of this machine', () => {
  test('demo people are listed, and found by key or by name', async () => {
    const { url, codeOf, login } = await start()

    const { items } = await (await fetch(`${url}/local/people`)).json()

    expect(items).toEqual([
      { person: 'wulan', name: '乌兰', roles: ['resident'] },
      { person: 'risky', name: '冒名的人', roles: ['visitor'] },
    ])
    expect(await login(await codeOf('乌兰'))).toMatchObject({ openid: 'oWulan' })
  })

  test('an unknown name is a new visitor, the same one each time, also after a restart', async () => {
    const before = await start()
    const { openid } = await before.login(await before.codeOf('李四'))

    const after = await start({ visitorsFile: before.visitorsFile })
    const again = await after.login(await after.codeOf(' 李四 '))
    const other = await after.login(await after.codeOf('王五'))
    const { items } = await (await fetch(`${after.url}/local/people`)).json()

    expect(openid).toMatch(/^o[\w-]{27}$/)
    expect(again.openid).toBe(openid)
    expect(other.openid).not.toBe(openid)
    expect(items.slice(2)).toEqual([
      { person: '李四', name: '李四', roles: ['visitor'] },
      { person: '王五', name: '王五', roles: ['visitor'] },
    ])
  })

  test.each([[''], ['{'], [{}], [{ person: '  ' }], [{ person: 'x'.repeat(41) }], [{ person: 7 }]])('%j makes no code', async (body) => {
    const { url } = await start()

    const response = await fetch(`${url}/local/codes`, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) })

    expect(response.status).toBe(400)
    expect(await response.json()).not.toHaveProperty('code')
  })
})
