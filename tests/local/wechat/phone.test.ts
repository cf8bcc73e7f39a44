import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser } from 'playwright-core'
import { readBody } from '../../../local/http/body'
import type { Handle } from '../../../local/http/gateway'
import { byPrefix } from '../../../local/http/server'
import { createStandIn } from '../../../local/wechat/standIn'
import { openBrowser, openPhone } from '../../browser/browser'
import { emptyFolder } from '../folder'
import { closeAll, serve } from '../serving'

const ticket = 'tkt_01JDAAAAAAAAAAAAAAAAAAAAAA'
const demoPeople = [
  { key: 'wulan', name: '乌兰', openid: 'oWulan', roles: ['resident', 'volunteer'] },
  { key: 'long', name: '阿'.repeat(40), openid: 'oLong', roles: ['visitor'] },
]
type Call = { path: string | undefined; token: string | undefined; body?: Record<string, unknown> }
const seen = {
  device: { browser: 'edge', system: 'windows' },
  network: '36.102.*.*',
  startedAt: '2026-11-23T10:07:00+08:00',
  expiresAt: '2026-11-23T10:09:00+08:00',
  numbers: [12, 47, 80],
}

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
afterEach(closeAll)

/** The page beside an API that lets everybody log in and answers a confirmation as told. */
async function open({
  path = `?ticket=${ticket}`,
  confirm = { status: 200, body: { state: 'confirmed' } },
  width = 390,
  colours = 'light' as const,
} = {}) {
  const calls: Call[] = []
  const api: Handle = async (request, response) => {
    const body = (await readBody(request, 10_000))?.toString() || undefined
    calls.push({ path: request.url, token: request.headers.authorization, ...(body && { body: JSON.parse(body) }) })
    const login = { status: 200, body: { token: 'a-token', person: { name: '乌兰' } } }
    const answer = request.url === '/v1/login' ? login : request.method === 'GET' ? { status: 200, body: seen } : confirm
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body))
  }
  const standIn = await createStandIn({
    appId: 'wx0',
    appSecret: 'secret',
    communityId: 'qingquan',
    demoPeople,
    visitorsFile: join(emptyFolder(), 'visitors.json'),
  })
  const address = await serve(
    byPrefix([
      ['/wechat', standIn],
      ['/v1', api],
    ]),
  )
  const phone = await openPhone(browser, { width, colours })
  const page = await phone.newPage()
  await page.goto(`${address}/wechat/local/phone${path}`)
  await page.getByText('乌兰').waitFor()
  return { page, calls, close: () => phone.close() }
}

test('a demo person is picked, logs in as the mini-program does, sees who asks, chooses the number and confirms', async () => {
  const { page, calls, close } = await open()

  await page.getByRole('radio', { name: /乌兰/ }).check()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('heading', { name: '在网页上登录社区？' }).waitFor()
  const asked = await page.locator('dt, dd').allTextContents()
  await page.getByRole('button', { name: '确认登录' }).click()
  await page.getByRole('alert').filter({ hasText: '请先选网页上的那个数字。' }).waitFor()
  await page.getByRole('radio', { name: '47' }).check()
  await page.getByRole('button', { name: '确认登录' }).click()
  await page.getByRole('heading', { name: '已经确认' }).waitFor()
  const outcome = await page.locator('#outcome').textContent()
  await close()

  expect(asked).toEqual(['浏览器', 'Windows 电脑，Edge 浏览器', '网络地址', '36.102.*.*', '打开的时间', '10:07'])
  expect(outcome).toContain('「乌兰」')
  expect(calls).toEqual([
    { path: '/v1/login', token: undefined, body: { communityId: 'qingquan', code: expect.any(String) } },
    { path: `/v1/login/web/${ticket}`, token: 'Bearer a-token' },
    {
      path: `/v1/login/web/${ticket}/confirm`,
      token: 'Bearer a-token',
      body: { requestId: expect.stringMatching(/^[\w-]{36}$/), number: 47 },
    },
  ])
})

test('a name typed after picking somebody counts, and the other way round', async () => {
  const { page, close } = await open()
  const name = page.getByLabel('或者换一个新的名字')
  const radio = page.getByRole('radio', { name: /乌兰/ })

  await radio.check()
  await name.fill('李四')
  const stillPicked = await radio.isChecked()
  await radio.check()
  const stillTyped = await name.inputValue()
  await close()

  expect([stillPicked, stillTyped]).toEqual([false, ''])
})

test('a refusal is said in the words of the API, and one can try again', async () => {
  const refusal = { code: 'TICKET_EXPIRED', message: '二维码已过期，请刷新后再扫。' }
  const { page, close } = await open({ confirm: { status: 410, body: refusal as never } })

  await page.getByLabel('或者换一个新的名字').fill('李四')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('radio', { name: '12' }).check()
  await page.getByRole('button', { name: '确认登录' }).click()
  await page.getByRole('alert').filter({ hasText: refusal.message }).waitFor()
  const button = page.getByRole('button', { name: '确认登录' })
  const again = await button.getAttribute('aria-disabled')
  await close()

  expect(again).toBe('false')
})

test('without a person, and without a ticket, it says what is missing', async () => {
  const nobody = await open()
  await nobody.page.getByRole('button', { name: '下一步' }).click()
  await nobody.page.getByRole('alert').filter({ hasText: '请先选一个人，或者写一个名字。' }).waitFor()
  await nobody.close()

  const noTicket = await open({ path: '' })
  await noTicket.page.getByRole('alert').filter({ hasText: '请回到电脑上再点一次' }).waitFor()
  await noTicket.close()

  expect([nobody.calls, noTicket.calls]).toEqual([[], []])
})

test.each([
  ['light', 'the people'],
  ['dark', 'the people'],
  ['light', 'the question'],
  ['dark', 'the question'],
] as const)('it can be read by everybody and fits 320 px, in %s, showing %s', async (colours, step) => {
  const { page, close } = await open({ width: 320, colours: colours as 'light' })
  if (step === 'the question') {
    await page.getByRole('radio', { name: /乌兰/ }).check()
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('heading', { name: '在网页上登录社区？' }).waitFor()
  }

  await page.evaluate(axe.source)
  const violations = await page.evaluate(async () =>
    (await (globalThis as never as { axe: typeof axe }).axe.run()).violations.map(({ id }) => id),
  )
  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  await close()

  expect(violations).toEqual([])
  expect(widths).toEqual([320, 320])
})
