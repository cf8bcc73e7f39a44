import type { Browser, Page } from 'playwright-core'
import { arrive } from './arrive'
import { seriousFindings } from './axe'
import { openBrowser, openPhone } from './browser'
import { stack } from './shared'
import type { Visitor } from './visitor'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser?.close())

/** Somebody about to report with two photos on the form. */
async function withTwoPhotos(): Promise<Visitor> {
  const { visitor } = await arrive(await openPhone(browser), { address: stack.address, person: '其木格', page: 'pages/services/index' })
  await visitor.tap(/^报修/)
  await visitor.tap('没有危险，接着报修')
  await visitor.tap(/水暖/)
  await visitor.tap(/下水堵了/)
  for (const name of ['第 1 张照片', '第 2 张照片']) {
    const [chooser] = await Promise.all([visitor.page.waitForEvent('filechooser'), visitor.tap('加照片')])
    await chooser.setFiles({ name: 'leak.jpg', mimeType: 'image/jpeg', buffer: await visitor.page.screenshot({ type: 'jpeg' }) })
    await photo(visitor.page, name).waitFor()
  }
  return visitor
}

const photo = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).filter({ visible: true })
const viewer = (page: Page) => page.getByRole('dialog', { name: '照片' })
const counter = (page: Page) => viewer(page).locator('.pswp__counter')
const isClosed = (page: Page) => viewer(page).waitFor({ state: 'detached' })
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))

/** How large the photo that is looked at stands on the screen. */
const widthOf = async (page: Page) => (await viewer(page).locator('.pswp__item[aria-hidden="false"] img').last().boundingBox())?.width ?? 0
const growsPast = (page: Page, width: number) => until(async () => (await widthOf(page)) > width * 1.2)
const shrinksBelow = (page: Page, width: number) => until(async () => (await widthOf(page)) < width * 0.9)

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it never came to hold')
    await new Promise((later) => setTimeout(later, 50))
  }
}

test('a photo opens large, comes nearer by button, key, wheel and double tap, and closes by button, Esc and back, where one was', async () => {
  const visitor = await withTwoPhotos()
  const { page } = visitor
  const address = page.url()

  await photo(page, '第 1 张照片').click()
  await counter(page).getByText('1 / 2').waitFor()
  const whole = await widthOf(page)
  await viewer(page).getByRole('button', { name: '放大' }).click()
  await growsPast(page, whole)
  await viewer(page).getByRole('button', { name: '缩小' }).click()
  await shrinksBelow(page, whole * 1.2)
  await page.keyboard.press('+')
  await growsPast(page, whole)
  await page.keyboard.press('-')
  await shrinksBelow(page, whole * 1.2)
  await page.mouse.move(195, 420)
  await page.mouse.wheel(0, -400)
  await growsPast(page, whole)
  expect(await seriousFindings(page)).toEqual([])

  await page.keyboard.press('-')
  await page.keyboard.press('-')
  await page.keyboard.press('-')
  await shrinksBelow(page, whole * 1.2)
  for (let tap = 0; tap < 2; tap++) await page.touchscreen.tap(195, 420)
  await growsPast(page, whole)

  await page.keyboard.press('ArrowRight')
  await counter(page).getByText('2 / 2').waitFor()
  await viewer(page).getByRole('button', { name: '上一张' }).click()
  await counter(page).getByText('1 / 2').waitFor()
  for (let tab = 0; tab < 8; tab++) await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.querySelector('.pswp')?.contains(document.activeElement))).toBe(true)
  await page.keyboard.press('Escape')
  await isClosed(page)
  expect(await focused(page)).toBe('第 1 张照片')

  await photo(page, '第 2 张照片').click()
  await counter(page).getByText('2 / 2').waitFor()
  await page.goBack()
  await isClosed(page)
  expect(page.url()).toBe(address)

  await photo(page, '第 2 张照片').click()
  await viewer(page).getByRole('button', { name: '关上' }).click()
  await isClosed(page)
  await visitor.see('说说怎么了')
  await page.goBack()
  await visitor.see('是什么毛病？')
  expect(visitor.problems).toEqual([])
})

test('the viewer’s code is fetched when a photo is opened; where it does not come, the page says so and stays', async () => {
  const visitor = await withTwoPhotos()
  const { page } = visitor
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(request.url()))
  await page.route('**/chunk/**', (route) => route.abort())

  await photo(page, '第 1 张照片').click()
  await visitor.see('没有打开，请检查网络，再点一次。')
  expect(fetched.some((url) => url.includes('/chunk/'))).toBe(true)

  await page.unroute('**/chunk/**')
  await photo(page, '第 1 张照片').click()
  await counter(page).getByText('1 / 2').waitFor()
})
