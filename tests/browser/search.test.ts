import type { Browser, BrowserContext } from 'playwright-core'
import { arrive } from './arrive'
import { seriousFindings } from './axe'
import { openBrowser, openPhone } from './browser'
import { stack } from './shared'
import type { Visitor } from './visitor'

let browser: Browser
const contexts: BrowserContext[] = []

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

afterEach(() => Promise.all(contexts.splice(0).map((context) => context.close())))

async function atWork(person: string, size = {}): Promise<Visitor> {
  const context = await openPhone(browser, size)
  contexts.push(context)
  const { visitor } = await arrive(context, { address: stack.address, person, page: 'desk/queue/index' })
  return visitor
}

test('at a desk `/` opens the search; a name, an address and a number find, by the keyboard alone', async () => {
  const manager = await atWork('张敏', { width: 1280, height: 800 })
  const { keyboard } = manager.page
  await manager.page.locator('.desk-filters').waitFor()
  await keyboard.press('/')
  await manager.page.locator('#staff-search input:focus').waitFor()

  await keyboard.type('王秀兰')
  await manager.see('人')
  await manager.see(/199\*\*\*\*1002/)
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await manager.see('岗位变动')
  expect(await seriousFindings(manager.page)).toEqual([])
  await manager.page.goBack()

  await manager.page.locator('#staff-search input').fill('墙皮')
  await manager.see('找到 1 条')
  await keyboard.press('Enter')
  await manager.see('报的什么')
  expect(manager.problems).toEqual([])
})

test('on a phone a repairer searches from their queue and finds no people', async () => {
  const repairer = await atWork('马志强')
  await repairer.tap('搜索')
  await repairer.type('staff-search', '王秀兰')
  await repairer.see('没有找到“王秀兰”')
  await repairer.type('staff-search', '墙皮')
  await repairer.see('找到 1 条')
  expect(await seriousFindings(repairer.page)).toEqual([])
  expect(repairer.problems).toEqual([])
})

test('what is typed while the search opens is searched for, and is no act on the case behind it', async () => {
  const manager = await atWork('张敏', { width: 1280, height: 800 })
  await manager.page.locator('.desk-filters').waitFor()
  await manager.page.locator('[id^=desk-cas_] [tabindex="0"]').first().click()
  await manager.page.locator('.desk-acts').waitFor()
  // D, H and X are letters of acts; the page of the search is held back until they are typed.
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  await manager.page.route('**/chunk/**', async (route) => {
    await opened
    await route.continue()
  })
  await manager.page.keyboard.type('/dhx4', { delay: 20 })
  open()
  await manager.page.locator('#staff-search input:focus').waitFor()
  expect(await manager.page.locator('#staff-search input').inputValue()).toBe('dhx4')
  await manager.see('没有找到“dhx4”')
  expect(await manager.page.getByRole('dialog').count()).toBe(0)
})
