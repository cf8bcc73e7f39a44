import type { Browser, BrowserContext } from 'playwright-core'
import { Case } from '../../contract/cases/case'
import { memberOf } from '../support/member'
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

test('a manager gives two cases to whoever’s turn it is, one is refused and says why, letters open acts, and a month shows what was closed', async () => {
  const resident = await memberOf(stack.address, '何桂芳')
  const form = { danger: 'none', category: 'access.intercom', text: '按了没声音。' }
  const report = (requestId: string, place: object) =>
    resident.post('/cases', { body: { requestId, kind: 'repair', form: { ...form, place } }, schema: Case })
  const atHome = await report('together-home', { householdId: 'c10-b1-2-502' })
  const outside = await report('together-outside', { venueId: 'square', where: '东门' })
  const { visitor: manager, member } = await arriveAtDesk('张敏', 'desk/queue/index?queue=all&kind=repair&category=access.intercom')
  const { keyboard } = manager.page
  await manager.see('在办 2')
  // The numbers may come before the rows.
  await manager.page.locator('.desk-row').nth(1).waitFor()
  // The first stands beside the list.
  await keyboard.press('j')
  await keyboard.press('x')
  await keyboard.press('k')
  await keyboard.press('x')
  await manager.see('选了 2 件')

  await keyboard.press('d')
  await manager.tap(/^轮到谁就派给谁/, 'radio')
  const away = { requestId: 'together-away', input: { organisation: '门禁公司', turnTo: '96111' } }
  await member.post(`/cases/${outside.id}/actions/refer`, { body: away, schema: Case })
  await manager.tap('派单（2 件）')
  await manager.see('有 1 件没办成，还选着，可以再试。')
  expect(await seriousFindings(manager.page)).toEqual([])
  await keyboard.press('Escape')
  await manager.see('选了 1 件')
  await keyboard.press('Escape')
  await manager.gone('选了 1 件')

  await keyboard.press('m')
  // Whoever opens a dialog with a letter types on.
  await manager.page.locator('[role=dialog] textarea:focus').waitFor()
  await manager.type('deed-note', '下午有人来')
  await keyboard.press('Escape')
  await manager.page.getByRole('dialog').waitFor({ state: 'hidden' })
  expect(await manager.page.locator('.desk-row :focus').textContent()).toContain('对讲坏了')
  await resident.post(`/cases/${atHome.id}/actions/withdraw`, { body: { requestId: 'together-withdrawn', input: {} }, schema: Case })
  await manager.tap(/^办完的/)
  await manager.see('办完的 1')
  await manager.see('已撤回')
  expect(manager.problems).toEqual([])
})

/** Somebody of the staff at a wide screen, on a page of theirs. */
async function arriveAtDesk(person: string, page: string) {
  const context = await openPhone(browser, { width: 1280, height: 800 })
  contexts.push(context)
  return arrive(context, { address: stack.address, person, page })
}

test('on a low screen the last line of the rail is reached while the page stays where it is', async () => {
  const manager = await atDesk('张敏', { width: 1366, height: 560 })
  const last = manager.page.getByRole('link', { name: '居民页面' }).filter({ visible: true })
  const heading = manager.page.getByText('要办的事').filter({ visible: true }).first()
  const before = (await heading.boundingBox())?.y

  await last.scrollIntoViewIfNeeded()

  const box = await last.boundingBox()
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(561)
  expect((await heading.boundingBox())?.y).toBe(before)
})

test('on a stairwell without a signal steps wait on the phone, also when the app was closed, and go out when it is back', async () => {
  const repairer = await atDesk('马志强')
  const context = repairer.page.context()
  await repairer.tap(/^班组/)
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
