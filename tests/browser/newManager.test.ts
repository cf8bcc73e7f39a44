import { randomInt } from 'node:crypto'
import type { Browser, BrowserContext } from 'playwright-core'
import { Case } from '../../contract/cases/case'
import { Person } from '../../contract/people'
import { PersonFile } from '../../contract/peopleDesk'
import { memberOf } from '../support/member'
import { arrive } from './arrive'
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

/** One of the places of work, from the phone's third tab. */
async function goesTo(manager: Visitor, place: string): Promise<void> {
  await manager.page.goto(`${stack.address}/#/pages/me/index`)
  await manager.tap('工作台', 'tab')
  await manager.tap(new RegExp(`^${place}`))
}

/** A manager whom somebody has just made one. */
async function newManager(): Promise<Visitor> {
  const [boss, fresh] = [await memberOf(stack.address, '张敏'), `周主任${randomInt(1e6, 1e7)}`]
  const member = await memberOf(stack.address, fresh)
  await member.post('/me', { body: { requestId: 'name', name: fresh }, schema: Person })
  const { id } = member.login.person
  await boss.post(`/people/${id}/posts/give`, { body: { requestId: `give-${id}`, role: 'manager' }, schema: PersonFile })
  const context = await openPhone(browser)
  contexts.push(context)
  return (await arrive(context, { address: stack.address, person: fresh, page: 'desk/today/index' })).visitor
}

async function noLight(): Promise<Case> {
  const resident = await memberOf(stack.address, '何桂芳')
  const form = { danger: 'none', category: 'electric.lamp', place: { householdId: 'c10-b1-2-502' }, text: '过道灯不亮。' }
  return resident.post('/cases', { body: { requestId: `lamp-${randomInt(1e9)}`, kind: 'repair', form }, schema: Case })
}

/** Publishes an activity of next week. */
async function publishes(manager: Visitor): Promise<void> {
  await goesTo(manager, '办活动')
  await manager.tapLast('办一个新活动')
  await manager.see('叫什么')
  await manager.type('title', `写春联${randomInt(1e8, 1e9)}`)
  await manager.type('description', '带上红纸，笔墨我们备好了。')
  await manager.type('organiser', '社区居委会')
  await manager.tapLast(/^哪一天/)
  await manager.tapLast('下个月')
  await manager.page.locator('.date-open').filter({ visible: true }).first().click()
  await manager.tapLast(/^在哪儿/)
  await manager.type('sessions-0-venueId-search', '居民活动广场')
  await manager.tap(/^居民活动广场/, 'radio')
  await manager.tapLast('看看居民看到的样子')
  await manager.see('都对，发布')
  await manager.tapLast('都对，发布')
  await manager.see('提前截止报名')
}

/** Finds what somebody said on the phone by its number, and gives it to whoever's turn it is. */
async function dispatches(manager: Visitor): Promise<void> {
  const { number } = await noLight()
  const [, month, day, count] = /^BX-\d{4}(\d\d)(\d\d)-(\d+)$/.exec(number) ?? []
  await goesTo(manager, '搜索')
  await manager.type('staff-search', `${Number(month)}月${Number(day)}日${Number(count)}号`)
  // What the station was asked has numbers of its own, so the same words may find two.
  await manager.see(/找到 \d+ 条/)
  await manager.tapLast(/灯.*和顺小区1号楼2单元502/)
  await manager.see('报的什么')
  await manager.tapLast(/^受理/)
  await manager.see('给居民说一句（可以不写）')
  await manager.tapLast(/^受理/)
  await manager.see('做好了：受理')
  await manager.tapLast(/^派单/)
  await manager.tap(/^轮到谁就派给谁/, 'radio')
  await manager.tapLast(/^派单/)
  await manager.see('做好了：派单')
}

/** Gives somebody new a post, and takes it again. */
async function givesAndTakes(manager: Visitor): Promise<void> {
  const name = `孙师傅${randomInt(1e6, 1e7)}`
  const worker = await memberOf(stack.address, name)
  await worker.post('/me', { body: { requestId: 'name', name }, schema: Person })
  await goesTo(manager, '人和家')
  await manager.type('people-search', name)
  await manager.tapLast(/^孙\*/)
  await manager.see('还没有岗位，和居民一样用。')
  await manager.tapLast('给一个岗位')
  await manager.tap('维修服务人员', 'radio')
  await manager.tap('电梯维保', 'radio')
  await manager.tapLast('给这个岗位')
  await manager.see('给好了，会告诉本人。')
  await manager.tapLast(/^电梯维保 · 维修服务人员/)
  await manager.tapLast('收回这个岗位')
  await manager.tapLast('收回这个岗位')
  await manager.see('收回了，会告诉本人。')
}

/** Confirms where somebody lives. */
async function confirmsHome(manager: Visitor): Promise<void> {
  const neighbour = await memberOf(stack.address, `新来的${randomInt(1e6, 1e7)}`)
  await neighbour.post('/me', { body: { requestId: 'home', householdId: 'c01-b1-1-101' }, schema: Person })
  await goesTo(manager, '确认住址')
  await manager.tapLast('确认住这儿')
  await manager.see('确认好了，会告诉本人。')
}

async function exportsMonth(manager: Visitor): Promise<void> {
  await goesTo(manager, '数字')
  const file = manager.page.waitForEvent('download')
  await manager.tapLast('把这个月的报修存成 Excel 表')
  expect((await file).suggestedFilename()).toMatch(/\.xlsx$/)
}

test('a new manager, by thumb on a phone: publishes, finds and dispatches, gives a post and takes it, confirms a home, exports the month', async () => {
  const manager = await newManager()

  await publishes(manager)
  await dispatches(manager)
  await givesAndTakes(manager)
  await confirmsHome(manager)
  await exportsMonth(manager)

  expect(manager.problems).toEqual([])
})
