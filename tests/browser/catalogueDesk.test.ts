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

async function at(page: string, person: string, size = {}): Promise<Visitor> {
  const context = await openPhone(browser, size)
  contexts.push(context)
  return (await arrive(context, { address: stack.address, person, page })).visitor
}

test('a station worker changes a service, the manager sends it back and then publishes it, and a neighbour reads it', async () => {
  const writer = await at('catalogueDesk/list/index', '乌云')
  await writer.tap('困难救助', 'radio')
  await writer.tap(/^医疗救助/)
  await writer.tap('开始改')
  await writer.tap(/^名字和一句话说明/)
  await writer.type('summary-zh', '大病看不起，医保报完再帮一部分。')
  await writer.tap('存在草稿里')
  await writer.tap('写好了，请同事看')
  await writer.see('等同事看')

  const reader = await at('catalogueDesk/list/index', '张敏', { width: 1280, height: 800 })
  await reader.tap(/^医疗救助.*等复核/)
  await reader.see('大病看不起，医保报完再帮一部分。')
  expect(await seriousFindings(reader.page)).toEqual([])
  await reader.tap('退回去改')
  await reader.type('remark', '写上先留好单据')
  await reader.tap('退回去')
  await reader.see('退回来了')

  await writer.page.goto('about:blank')
  await writer.page.goto(`${stack.address}/#/catalogueDesk/list/index`)
  await writer.tap(/^医疗救助.*退回的话：写上先留好单据/)
  await writer.tap(/^名字和一句话说明/)
  await writer.type('summary-zh', '单据留好，医保报完再帮一部分。')
  await writer.tap('存在草稿里')
  await writer.tap('写好了，请同事看')
  await writer.see('等同事看')

  await reader.page.reload()
  await reader.tap(/^医疗救助.*等复核/)
  await reader.tap('看过了，发布')
  await reader.see('全部条目')
  await reader.gone('等复核')

  const neighbour = await at('station/service/index?service=medical-assistance', '赵春梅')
  await neighbour.see('单据留好，医保报完再帮一部分。')
  expect([...writer.problems, ...reader.problems, ...neighbour.problems]).toEqual([])
})

test('at a desk the two languages stand side by side, and the way back begins where the page does', async () => {
  const { page } = await at('catalogueDesk/part/index?of=service&id=marriage-registration&part=bring', '乌云', { width: 1280, height: 800 })
  const boxOf = async (selector: string) => {
    const box = await page.locator(selector).filter({ visible: true }).first().boundingBox()
    if (!box) throw new Error(`${selector} is not there`)
    return box
  }

  const [chinese, english] = [await boxOf('#needs-0-for-zh'), await boxOf('#needs-0-for-en')]
  const [back, heading] = [await boxOf('.back'), await boxOf('.heading-1')]

  expect(english.x).toBeGreaterThan(chinese.x + chinese.width)
  expect(Math.abs(back.x - heading.x)).toBeLessThan(2)
})
