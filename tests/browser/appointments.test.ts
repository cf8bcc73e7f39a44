import type { Browser, BrowserContext } from 'playwright-core'
import * as z from 'zod/mini'
import { Appointment } from '../../contract/appointments/appointment'
import { memberOf } from '../support/member'
import { arrive } from './arrive'
import { openBrowser, openPhone } from './browser'
import { stack } from './shared'

let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

beforeEach(async () => {
  context = await openPhone(browser)
})

afterEach(() => context?.close())

const Times = z.object({ days: z.array(z.object({ day: z.string(), times: z.array(z.string()) })) })

test('somebody books the desk for a service, is told what to bring, chooses another time when the first is gone, and gives it back', async () => {
  const { address } = stack
  const page = 'station/service/index?service=residence-permit'
  const { visitor } = await arrive(context, { address, person: '新来的小满', page })
  const rival = await memberOf(address, '早来一步的老李')
  const { days } = await rival.get('/desks/station/times?serviceId=residence-permit', Times)
  const last = days.filter(({ times }) => times.length > 2).at(-1)
  if (!last) throw new Error('the desk has no free day')
  const [first = '', , third = ''] = last.times
  const clock = (instant: string) => instant.slice(11, 16).replace(/^0/, '')

  await visitor.tap('约个时间去办')
  await visitor.see('哪一天方便？')
  await visitor.page.locator('.row-tappable').filter({ visible: true }).last().click()
  await visitor.tap(clock(first))
  await visitor.see('就约这个时间？')
  // Both counters of the desk go to others meanwhile.
  for (const someone of [rival, await memberOf(address, '也早来一步的老王')]) {
    const body = { requestId: `walk-${someone.login.person.id}`, startsAt: first, serviceId: 'residence-permit' }
    await someone.post('/desks/station/appointments', { body, schema: Appointment })
  }
  await visitor.tap('约好')
  await visitor.see(/刚被别人约走了/)
  await visitor.tap('再看看')
  await visitor.tap('换一天')
  await visitor.page.locator('.row-tappable').filter({ visible: true }).last().click()
  const left = await visitor.page.locator('.time').filter({ visible: true }).allTextContents()
  expect(left).not.toContain(clock(first))
  await visitor.tap(left.at(-1) ?? clock(third))
  await visitor.tap('约好')

  await visitor.see('约好了，到时候见。')
  await visitor.see('那天带什么')
  await visitor.see(/租房合同/)
  await visitor.tap('不去了，取消预约')
  await visitor.tapLast('取消预约')
  await visitor.see('已取消')
  expect(visitor.problems).toEqual([])
})
