import type { Browser, BrowserContext } from 'playwright-core'
import { arrive } from './arrive'
import { openBrowser, openPhone } from './browser'
import { stack } from './shared'
import type { Visitor } from './visitor'

let browser: Browser
const contexts: BrowserContext[] = []

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser?.close())
afterEach(() => Promise.all(contexts.splice(0).map((context) => context.close())))

async function arriveAs(person: string, page: string): Promise<Visitor> {
  const context = await openPhone(browser)
  contexts.push(context)
  return (await arrive(context, { address: stack.address, person, page })).visitor
}

test('an organisation opens what it was sent, takes it on and ends it with an outcome; then there is nothing to see', async () => {
  const unit = await arriveAs('通拉嘎', 'pages/me/index')

  await unit.tap(/驿站转来的/)
  await unit.tap(/想申请法律援助/)
  await unit.see('刘建国')
  const opened = unit.page.url()
  await unit.tap('我们来办')
  await unit.see('接手了，驿站和本人都看得到。')
  await unit.tap('办完了')
  await unit.tapLast('办完了')
  await unit.see('请写一句，本人会看到。')
  await unit.tap('办成了', 'radio')
  await unit.type('ending-words', '够条件，律师下周打电话')
  await unit.tapLast('办完了')
  await unit.see('记下了，辛苦您。')

  await unit.page.goto(opened)
  await unit.see('已经结束了，看不到了')
  await unit.gone('刘建国')
  const person = await arriveAs('刘建国', 'pages/me/index')
  await person.page.goto(`${stack.address}/#/stationCases/list/index`)
  await person.tap(/法律援助/)
  await person.see('够条件，律师下周打电话')
  expect([...unit.problems, ...person.problems]).toEqual([])
})
