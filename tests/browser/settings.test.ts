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

async function goes(person: string, { page, ...size }: { page: string; width?: number; height?: number }): Promise<Visitor> {
  const context = await openPhone(browser, size)
  contexts.push(context)
  const { visitor } = await arrive(context, { address: stack.address, person, page })
  return visitor
}

test('a manager changes a phone number, a resident sees it, and it is put back', async () => {
  const manager = await goes('张敏', { page: 'settings/list/index' })
  await manager.tap(/^急事电话/)
  await manager.tap(/^停水抢修/)
  await manager.type('phone', '打电话')
  await manager.tap('存好')
  await manager.see('电话只写数字')
  expect(await seriousFindings(manager.page)).toEqual([])
  await manager.type('phone', '0471-0000044')
  await manager.tap('存好')
  await manager.see(/存好了/)

  const resident = await goes('其木格', { page: 'pages/services/index' })
  await resident.see('0471-0000044')
  // From here on this phone shows it at once, even before it asks.
  await resident.page.waitForFunction(() => JSON.stringify(localStorage).includes('0471-0000044'))

  const desk = await goes('张敏', { page: 'settings/versions/index', width: 1280, height: 800 })
  await desk.see('停水抢修 · 0471-0000044')
  await desk.tap('换回改之前的')
  await desk.tap('就换回去')
  await desk.see('现在和改之前一样。')
  expect(await seriousFindings(desk.page)).toEqual([])

  await resident.page.reload()
  await resident.see('0471-0000004')
  expect([...manager.problems, ...resident.problems, ...desk.problems]).toEqual([])
})
