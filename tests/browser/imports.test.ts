import type { Browser, BrowserContext } from 'playwright-core'
import { aSheet, headings, type Rows } from '../support/sheets'
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

async function at(page: string, person: string, size = {}): Promise<Visitor> {
  const context = await openPhone(browser, size)
  contexts.push(context)
  return (await arrive(context, { address: stack.address, person, page })).visitor
}

/** Chooses a file from the computer. */
async function choose({ page, tap }: Visitor, name: string, buffer: Uint8Array): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), tap('选一个表格')])
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(buffer) })
}

/** Taps what writes to the places of the community, and again if somebody else's list is just being written. */
async function writes({ page, see }: Visitor, { tap, done }: { tap: () => Promise<void>; done: string }): Promise<void> {
  const busy = page.getByText('另一份名册正在写入')
  do {
    await tap()
    await busy.or(page.getByText(done)).first().waitFor()
  } while (await busy.isVisible())
  await see(done)
}

const rows: Rows = [
  ['丁香小筑', '1', '1', '101', '第一网格'],
  [null, null, null, '102', null],
  ['昭君', '1号楼', '1单元', '901', null],
  ['丁香小筑', '2', '1', null, null],
]

test('a manager brings in a list, settles its doubt, writes it and takes it back; a neighbour finds the new home in between', async () => {
  const manager = await at('imports/list/index', '张敏', { width: 1280, height: 800 })
  await choose(manager, '名册.xlsx', new TextEncoder().encode('小区,楼,单元,户'))
  await manager.see('这是文本或 CSV')
  await choose(manager, '名册.xlsx', aSheet([headings, ...rows]))

  await manager.see('有 1 处请您定')
  await manager.see('第 5 行')
  await manager.see('没写门牌')
  await manager.see('写入 2 户')
  await manager.tap('就是昭君里', 'radio')
  await manager.see('都定好了')
  await manager.tap(/^丁香小筑1号楼/)
  await manager.see('1单元 101、102')
  expect(await seriousFindings(manager.page)).toEqual([])
  await writes(manager, { tap: () => manager.tap('写入 3 户'), done: '写好了' })

  const neighbour = await at('me/home/index', '赵春梅')
  await neighbour.see('丁香小筑')

  expect(await seriousFindings(manager.page)).toEqual([])
  await manager.tap('撤回这次导入')
  await writes(manager, { tap: () => manager.tapLast('撤回'), done: '加的都拿掉了' })

  await neighbour.page.goto('about:blank')
  await neighbour.page.goto(`${stack.address}/#/me/home/index`)
  await neighbour.see('昭君里')
  await neighbour.gone('丁香小筑')
  expect([...manager.problems, ...neighbour.problems]).toEqual([])
})

test('on a phone whoever is no manager is told whose place it is', async () => {
  const neighbour = await at('imports/list/index', '赵春梅')

  await neighbour.see('这里是社区书记导入住户名册的地方')
})
