import type { Browser, BrowserContext } from 'playwright-core'
import { arrive } from './arrive'
import { seriousFindings } from './axe'
import { openBrowser, openPhone } from './browser'
import { stack } from './shared'
import { type Visitor, visit } from './visitor'

let browser: Browser
const contexts: BrowserContext[] = []

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

afterEach(() => Promise.all(contexts.splice(0).map((context) => context.close())))

/** Somebody of the staff at their desk. */
async function atDesk(person: string, size = {}): Promise<Visitor> {
  const context = await openPhone(browser, size)
  contexts.push(context)
  const { visitor } = await arrive(context, { address: stack.address, person, page: 'pages/me/index' })
  await visitor.tap('工作台', 'tab')
  await visitor.tap('办件', 'width' in size ? 'link' : 'button')
  await visitor.see('要办的事')
  return visitor
}

test('a manager accepts and hands out at a desk by the keyboard, the repairer begins and completes on a phone', async () => {
  const manager = await atDesk('张敏', { width: 1280, height: 800 })
  await manager.see('大门坏了')
  const { keyboard } = manager.page
  await goByKeys(manager, '大门坏了')
  await keyboard.press('Enter')
  await manager.page.locator('.desk-beside').getByText('大门坏了').waitFor()
  await manager.tap('受理')
  await manager.tapLast('受理')
  await manager.see('做好了：受理')
  await manager.tap('派单')
  await manager.see('轮到谁就派给谁')
  await keyboard.press('Escape')
  await manager.gone('轮到谁就派给谁')
  await manager.tap('派单')
  await manager.tap(/^马志强/, 'radio')
  await manager.tapLast('派单')
  await manager.see('做好了：派单')
  expect(await seriousFindings(manager.page)).toEqual([])

  const repairer = await atDesk('马志强')
  await repairer.tap(/^大门坏了/)
  await repairer.tap('开始处理')
  await repairer.tapLast('开始处理')
  await repairer.see('做好了：开始处理')
  await repairer.tap('办好了')
  await repairer.type('deed-note', '门轴换了')
  await repairer.tapLast('办好了')
  await repairer.see('等居民确认')
  expect(await seriousFindings(repairer.page)).toEqual([])
  expect([...manager.problems, ...repairer.problems]).toEqual([])
})

async function goByKeys({ page }: Visitor, title: string): Promise<void> {
  const focused = page.locator(':focus')
  for (let row = 0; row < 20; row++) {
    await page.keyboard.press('j')
    if ((await focused.textContent())?.includes(title)) return
  }
  throw new Error(`no row says ${title}`)
}

test('on a stairwell without a signal steps wait on the phone, also when the app was closed, and go out when it is back', async () => {
  const repairer = await atDesk('马志强')
  const context = repairer.page.context()
  await repairer.tap('班组')
  await repairer.tap(/^漏水.*和顺/)
  await repairer.see('报的什么')
  await context.setOffline(true)
  await repairer.tap('抢单')
  await repairer.tapLast('抢单')
  await repairer.see('等有网再发')
  await repairer.tap('开始处理')
  await repairer.type('deed-note', '总阀关了，先换接头')
  await repairer.tapLast('开始处理')
  await repairer.see(/总阀关了/)

  // The closed app is opened again: only what is in its storage is left.
  const address = repairer.page.url()
  await repairer.page.goto('about:blank')
  await context.setOffline(false)
  const again = await visit(context, address)

  await again.see('处理中')
  await again.see('总阀关了，先换接头')
  await again.gone('等有网再发')
  expect(again.problems).toEqual([])
})
