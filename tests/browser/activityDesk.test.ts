import { randomInt } from 'node:crypto'
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

test('a manager plans an activity, sees it as residents will, publishes it; a neighbour books, and is written to', async () => {
  const title = `剪纸课${randomInt(1e8, 1e9)}`
  const manager = await at('activityDesk/list/index', '张敏', { width: 1280, height: 900 })
  await manager.tap('办一个新活动')
  await manager.type('title', title)
  await manager.type('description', '来剪窗花，剪好带回家。')
  await manager.type('organiser', '红石榴驿站')
  await manager.tap('看看居民看到的样子')
  await manager.see('选一个日子')
  await manager.tap(/^哪一天/)
  await manager.tap('下个月')
  await manager.page.locator('.date-open').last().click()
  await manager.tap(/^在哪儿/)
  await manager.tap(/^居民活动广场/, 'radio')
  expect(await seriousFindings(manager.page)).toEqual([])
  await manager.tap('看看居民看到的样子')
  await manager.see('来剪窗花，剪好带回家。')
  await manager.tap('都对，发布')
  await manager.see('提前截止报名')

  const activityId = new URL(manager.page.url().replace('/#', '')).searchParams.get('activity')
  const answer = await fetch(`${stack.address}/v1/qingquan/activities/${activityId}`)
  const [{ id: sessionId }] = ((await answer.json()) as { sessions: [{ id: string }] }).sessions
  const neighbour = await at(`activities/detail/index?session=${sessionId}`, '赵春梅')
  await neighbour.see('来剪窗花，剪好带回家。')
  await neighbour.tap('给我报名')
  await neighbour.see('报好了')

  await manager.page.reload()
  await manager.tap(/看名单/)
  await manager.see('赵春梅')
  await manager.tap('给报名的人发消息')
  await manager.type('message', '剪刀我们备好了。')
  await manager.tap('看看发出去的样子')
  await manager.see('发给 1 个报了名的人。')
  await manager.tapLast('发出去')
  await manager.see('发出去了')
  expect([...manager.problems, ...neighbour.problems]).toEqual([])
})
