import type { Browser, BrowserContext } from 'playwright-core'
import { arrive } from './arrive'
import { openBrowser, openPhone } from './browser'
import { stack } from './shared'
import { confirmOnPhone, type Visitor, visit } from './visitor'

let browser: Browser
const contexts: BrowserContext[] = []

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await Promise.all(contexts.map((context) => context.close()))
  await browser?.close()
})

async function phoneOf(person: string): Promise<Visitor> {
  const context = await openPhone(browser)
  contexts.push(context)
  const { visitor } = await arrive(context, { address: stack.address, person, page: 'pages/me/index' })
  return visitor
}

test('a leak is reported with a photo, accepted, handed out, repaired, found half done, taken up again and closed', async () => {
  const resident = await phoneOf('其木格')
  await reportLeak(resident)
  await resident.tap('看进度')
  await resident.see('待受理')
  const address = resident.page.url()

  const grid = await phoneOf('刘娟')
  await openFromDesk(grid)
  await does(grid, '受理')
  await handOut(grid)
  const worker = await phoneOf('马志强')
  await openFromDesk(worker)
  await repair(worker, '换了软管')

  await lookAgain(resident, address)
  await rate(resident, '解决了一半', '不满意')
  await resident.type('deed-note', '接头还在渗水')
  await resident.tap('马上重新处理')
  await resident.see('已受理')

  await lookAgain(grid, grid.page.url())
  await handOut(grid)
  await lookAgain(worker, worker.page.url())
  await repair(worker, '接头也换了')
  await lookAgain(resident, address)
  await rate(resident, '解决了', '满意')
  await resident.see('已办结')
  expect([...resident.problems, ...grid.problems, ...worker.problems]).toEqual([])
})

test('somebody of 76 in large letters reports in five taps and a photo, and reads who has it and by when', async () => {
  const resident = await phoneOf('王秀兰')
  await resident.tap('首页', 'tab')
  resident.taps.length = 0

  await resident.tap('报修')
  await resident.tap('没有危险，接着报修')
  await resident.tap('水暖')
  await resident.tap(/^暖气不热/)
  const taps = resident.taps.length
  await addPhoto(resident)
  await resident.tap('发出去')

  await resident.see('维修组收到了')
  await resident.see(/有人答复您/)
  await resident.see(/第 \d+ 号/)
  expect(taps + 1).toBeLessThanOrEqual(5)
  expect(resident.problems).toEqual([])
})

test('a stranger logs in on the way, chooses the address, goes on from there, and comes home from 报好了 by the browser’s back', async () => {
  const context = await openPhone(browser)
  contexts.push(context)
  const stranger = await visit(context, stack.address)
  const { page } = stranger
  // Whoever taps everything twice takes one step each time.
  await tapsAgain(stranger, '报修')
  await stranger.see('现在有没有危险？')
  await stranger.tap('没有危险，接着报修')
  await tapsAgain(stranger, '水暖')
  await stranger.see('是什么毛病？')
  await stranger.tap('漏水')
  await stranger.see('在哪儿？')
  await page.goBack()
  await stranger.see('是什么毛病？')
  await page.goForward()
  await stranger.see('在哪儿？')

  await stranger.tap(/我家里/)
  await confirmOnPhone(stranger, '第一次来的人')
  await chooseHome(stranger)
  await stranger.see('什么时候上门方便？')
  await stranger.tap('选好了')
  await stranger.see('说说怎么了')
  await stranger.type('text', '水槽下面一直滴水')
  await stranger.tap('发出去')
  await stranger.see('报好了')

  await page.goBack()
  await stranger.see('近期活动')
  expect(page.url()).toContain('pages/home/index')
  expect(stranger.problems).toEqual([])
})

async function chooseHome(stranger: Visitor): Promise<void> {
  await stranger.tap('兴隆小区', 'radio')
  await stranger.tap('5号楼', 'radio')
  await stranger.tap('1单元', 'radio')
  await stranger.tap('301', 'radio')
  await stranger.tapTwice('住在 301，存好')
}

/** Taps again in the same place, on whatever stands there by then. */
async function tapsAgain({ page }: Visitor, words: string): Promise<void> {
  const button = page.getByRole('button', { name: words, exact: true }).filter({ visible: true }).first()
  await button.click({ trial: true })
  const { x, y, width, height } = (await button.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  await button.click()
  await page.mouse.click(x + width / 2, y + height / 2)
}

test('the browser’s forward opens the page that back has left', async () => {
  const context = await openPhone(browser)
  contexts.push(context)
  const neighbour = await visit(context, stack.address)
  await neighbour.tap(/还剩 \d+ 个/)
  await neighbour.see('说明')

  await neighbour.page.goBack()
  await neighbour.see('近期活动')
  await neighbour.page.goForward()
  await neighbour.see('说明')
  await neighbour.page.goBack()
  await neighbour.see('近期活动')

  expect(neighbour.problems).toEqual([])
})

test('a page whose code does not come says so, and the address stays', async () => {
  const context = await openPhone(browser)
  contexts.push(context)
  const neighbour = await visit(context, `${stack.address}/#/pages/services/index`)
  await neighbour.see('点一下就能办')
  const address = neighbour.page.url()
  await context.route('**/chunk/**', (route) => route.abort())

  await neighbour.tap(/办得怎么样/)
  await neighbour.see('没有打开，请检查网络，再点一次。')
  expect(neighbour.page.url()).toBe(address)

  await context.unroute('**/chunk/**')
  await neighbour.tap(/办得怎么样/)
  await neighbour.see('响应率')
})

async function reportLeak(resident: Visitor): Promise<void> {
  await resident.tap('办事', 'tab')
  await resident.tap(/^报修/)
  await resident.tap('没有危险，接着报修')
  await resident.tap(/水暖/)
  await resident.tap(/下水堵了/)
  await addPhoto(resident)
  await resident.tap('发出去')
  await resident.see('报好了')
}

async function addPhoto(resident: Visitor): Promise<void> {
  const { page } = resident
  const buffer = await page.screenshot({ type: 'jpeg' })
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), resident.tap(/照片/)])
  await chooser.setFiles({ name: 'leak.jpg', mimeType: 'image/jpeg', buffer })
  await resident.see('去掉')
}

async function openFromDesk(staff: Visitor): Promise<void> {
  await staff.tap('工作台', 'tab')
  await staff.tap('办件')
  await staff.see('要办的事')
  await staff.tap(/下水堵了/)
}

async function does(staff: Visitor, action: string): Promise<void> {
  await staff.tap(action)
  await staff.tapLast(action)
  await staff.see(`做好了：${action}`)
}

async function handOut(grid: Visitor): Promise<void> {
  await grid.tap('派单')
  await grid.tap(/^马志强/, 'radio')
  await grid.tapLast('派单')
  await grid.see('做好了：派单')
}

async function repair(worker: Visitor, note: string): Promise<void> {
  await does(worker, '开始处理')
  await worker.tap('办好了')
  await worker.type('deed-note', note)
  await worker.tapLast('办好了')
  await worker.see('等居民确认')
}

/** Opens the page anew, as somebody who comes back to it. */
async function lookAgain({ page }: Visitor, address: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(address)
}

async function rate(resident: Visitor, solved: string, satisfied: string): Promise<void> {
  await resident.tap('去确认')
  await resident.tap('有人答复', 'radio')
  await resident.tap(solved, 'radio')
  await resident.tap(satisfied, 'radio')
  await resident.tap('说好了')
}
