import type { Browser, BrowserContext } from 'playwright-core'
import { until } from '../support/until'
import { arrive, goTo } from './arrive'
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

async function phone(size = {}): Promise<BrowserContext> {
  const context = await openPhone(browser, size)
  contexts.push(context)
  return context
}

async function at(person: string, page: string, size = {}): Promise<Visitor> {
  const { visitor } = await arrive(await phone(size), { address: stack.address, person, page })
  return visitor
}

const shot = (visitor: Visitor, name: string) =>
  process.env.SHOTS ? visitor.page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true }) : undefined

test('a newcomer asks for help with a permit; the station says at once what is missing, and ticks it at the desk', async () => {
  const newcomer = await at('白音', 'station/home/index')
  await newcomer.type('search', '办居住证')
  await newcomer.tap(/^申领居住证/)
  await shot(newcomer, '1-service')
  await newcomer.tap('请驿站帮我办')
  await newcomer.type('text', '房东人在外地，能办吗')
  await shot(newcomer, '2-ask')
  await newcomer.tap('发给驿站')
  await newcomer.see(/驿站收到了/)
  await newcomer.see('材料：还差 3 样')
  await shot(newcomer, '3-case')
  expect(await seriousFindings(newcomer.page)).toEqual([])

  const worker = await at('乌云', 'desk/queue/index', { width: 1280, height: 800 })
  await worker.tap(/^驿站/)
  await worker.see(/还没人受理/)
  // Other walks ask about permits at the same time, so this one is opened by its address.
  await goTo(worker.page, newcomer.page.url().replace('stationCases/case', 'desk/case'))
  await shot(worker, '4-desk')
  await worker.tapLast('我来办')
  await worker.see('给居民说一句（可以不写）')
  await worker.tapLast('我来办')
  await worker.see('好，这件事您来办。')
  await worker.tap('告诉他要带什么')
  await shot(worker, '5-needs')
  await worker.tapLast('告诉他要带什么')
  await worker.see('要带的都告诉他了。')
  await worker.tap(/^身份证/)
  await worker.tapLast('材料看过了')
  await worker.see('记下了：材料看过了。')
  await shot(worker, '6-seen')
  expect(await seriousFindings(worker.page)).toEqual([])

  await newcomer.page.reload()
  await newcomer.see('还差 2 样材料')
  await newcomer.tap(/^租房合同/)
  await newcomer.tap('没有这样材料')
  await newcomer.type('deed-note', '房东不肯签')
  await shot(newcomer, '7-lack')
  await newcomer.tapLast('没有这样材料')
  await newcomer.see('记下了，驿站一起想办法。')
  await shot(newcomer, '8-lacking')
  expect([...newcomer.problems, ...worker.problems]).toEqual([])
})

test('what the catalogue does not know goes to the station with the same words, after a login in the middle', async () => {
  const stranger = await visit(await phone(), `${stack.address}/#/station/home/index`)
  await stranger.type('search', '修飞船')
  await stranger.tap('把这句话发给驿站')
  await stranger.see('问问驿站')
  const question = stranger.page.locator('#text textarea').filter({ visible: true })
  await until('the words in the field', async () => (await question.inputValue()) === '修飞船')
  await stranger.tap('发给驿站')
  await stranger.see(/登录/)
  await shot(stranger, '9-login')

  expect(stranger.problems).toEqual([])
})
