import type { Browser, BrowserContext } from 'playwright-core'
import { Case } from '../../contract/cases/case'
import { Paper } from '../../contract/papers'
import { arrive, goTo as openPage } from './arrive'
import { seriousFindings } from './axe'
import { openBrowser, openPhone } from './browser'
import { stack } from './shared'

let browser: Browser
const contexts: BrowserContext[] = []

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await Promise.all(contexts.map((context) => context.close()))
  await browser?.close()
})

async function somebody(person: string, size = {}) {
  const context = await openPhone(browser, size)
  contexts.push(context)
  return arrive(context, { address: stack.address, person })
}

test('the station writes the record at its desk; the person reads it, says what is wrong and takes it along as PDF', async () => {
  const [asker, station] = [await somebody('喆玥'), await somebody('乌云', { width: 1280, height: 800 })]
  const form = { category: 'policy', text: '孩子在这里能上学吗？' }
  const { id } = await asker.member.post('/cases', { body: { requestId: 'asks', kind: 'station', form }, schema: Case })
  for (const action of ['accept', 'start']) {
    await station.member.post(`/cases/${id}/actions/${action}`, { body: { requestId: `${action}-${id}` }, schema: Case })
  }

  const desk = station.visitor
  await openPage(desk.page, `${stack.address}/#/desk/case/index?case=${id}`)
  await desk.tap('写记录，办完')
  await desk.type('deed-done', '打电话问了片区小学，把要带的材料写给她了。')
  await desk.tap('办好了', 'radio')
  await desk.tapLast('写记录，办完')
  await desk.see('办理记录')
  expect(await seriousFindings(desk.page)).toEqual([])

  const phone = asker.visitor
  await openPage(phone.page, `${stack.address}/#/stationCases/case/index?case=${id}`)
  await phone.see('打电话问了片区小学，把要带的材料写给她了。')
  await phone.tap('哪儿记得不对，补一句')
  await phone.type('deed-remark', '孩子上三年级。')
  await phone.tap('补一句更正')
  await phone.see('您说记得不对的地方')
  const answered = phone.page.waitForResponse((response) => response.url().endsWith('/paper'))
  await phone.tap('带走一份（PDF）')
  const { url, pages } = Paper.parse(await (await answered).json())
  const file = Buffer.from(await (await fetch(url)).arrayBuffer())
  await phone.see('没有打开？再点一下')

  expect(pages).toBe(1)
  expect(file.subarray(0, 5).toString()).toBe('%PDF-')
  expect(await seriousFindings(phone.page)).toEqual([])
  expect([...desk.problems, ...phone.problems]).toEqual([])
})
