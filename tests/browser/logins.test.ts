import type { Browser, BrowserContext } from 'playwright-core'
import { openBrowser, openPhone } from './browser'
import { stack } from './shared'
import { logIn, scanOnPhone, visit } from './visitor'

let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser?.close())

beforeEach(async () => {
  context = await openPhone(browser)
})

afterEach(() => context?.close())

test('a web page logs in with the number that stands on it, renews itself out of reach of scripts, and is ended from its notice', async () => {
  const visitor = await visit(context, stack.address)
  const { page } = visitor
  await visitor.tap(/我的/, 'tab')
  await visitor.tap('登录')
  const { phone, number } = await scanOnPhone(visitor, '常在网页上的人')
  const seen = await phone.locator('#question').textContent()
  await phone.getByRole('radio', { name: number }).check()
  await phone.getByRole('button', { name: '确认登录' }).click()
  await visitor.see('我的报名')
  expect(seen).toContain('Linux 电脑，Chrome 浏览器')

  const kept = await page.evaluate(() => `${localStorage.getItem('login')} ${document.cookie}`)
  const [cookie] = await context.cookies(`${stack.address}/v1/login/refresh`)
  expect(kept).not.toMatch(/refresh/)
  expect(cookie).toMatchObject({ name: 'refresh-qingquan', httpOnly: true, sameSite: 'Strict', path: '/v1/login' })
  expect(await context.cookies(`${stack.address}/v1/me`)).toEqual([])

  // Where no app runs that would store the login again as it knows it.
  await page.goto(`${stack.address}/mark.svg`)
  await page.evaluate(() => {
    const login = JSON.parse(localStorage.getItem('login') ?? '{}') as { data: { token: string } }
    login.data.token = 'worn.out.token'
    localStorage.setItem('login', JSON.stringify(login))
  })
  await Promise.all([page.waitForResponse('**/v1/login/refresh'), page.goto(`${stack.address}/#/pages/me/index`)])
  await visitor.see('1 条未读')
  const [renewed] = await context.cookies(`${stack.address}/v1/login/refresh`)
  expect(renewed?.value).not.toBe(cookie?.value)

  await visitor.tap(/通知/)
  await visitor.tap(/您在网页上登录了/)
  await visitor.see('就是这里')
  await visitor.tap('不是我，马上退出它')
  await visitor.see('登录后看您在哪里登录着')
  expect(await context.cookies(`${stack.address}/v1/login/refresh`)).toEqual([])
  expect(visitor.problems).toEqual([])
})

test('a wrong number ends the code on the page, and the next one works', async () => {
  const visitor = await visit(context, stack.address)
  await visitor.tap(/我的/, 'tab')
  await visitor.tap('登录')
  const { phone, number } = await scanOnPhone(visitor, '选错数字的人')
  const numbers = await phone.locator('#numbers label').allTextContents()
  await phone.getByRole('radio', { name: numbers.find((each) => each !== number) }).check()
  await phone.getByRole('button', { name: '确认登录' }).click()
  await phone.getByText('数字选得不对，这次登录已经作废。').waitFor()
  await phone.close()

  await visitor.see('二维码已过期，请刷新后再扫。')
  await visitor.tap('换一个二维码')
  const again = await scanOnPhone(visitor, '选错数字的人')
  await again.phone.getByRole('radio', { name: again.number }).check()
  await again.phone.getByRole('button', { name: '确认登录' }).click()

  await visitor.see('我的报名')
  expect(visitor.problems).toEqual([])
})

test('one device logs another out from 我的', async () => {
  const visitor = await visit(context, stack.address)
  await logIn(visitor, '有两台电脑的人')
  const other = await openPhone(browser)
  const elsewhere = await visit(other, stack.address)
  await logIn(elsewhere, '有两台电脑的人')

  await visitor.tap(/登录的设备/)
  await visitor.see('就是这里')
  const ends = visitor.page.getByRole('button', { name: '退出 Linux 电脑，Chrome 浏览器' })
  await ends.first().waitFor()
  const before = await ends.count()
  await ends.first().click()
  await visitor.see('已经退出那里的登录。')

  expect(before).toBe(2)
  await elsewhere.page.reload()
  await elsewhere.see('登录后可以报名、看通知、存同行人。')
  await other.close()
  expect(visitor.problems).toEqual([])
})
