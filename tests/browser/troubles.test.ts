import type { Browser } from 'playwright-core'
import * as z from 'zod/mini'
import { memberOf } from '../support/member'
import { arrive } from './arrive'
import { openBrowser, openPhone } from './browser'
import { stack } from './shared'

const Reported = z.object({ id: z.string() })
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser?.close())

/** Three troubles outside the one building of a compound that no other test reports at. */
async function reportThree(): Promise<void> {
  const neighbour = await memberOf(stack.address, '赵春梅')
  for (const category of ['road.pothole', 'road.cover', 'cleaning.snow']) {
    const form = { danger: 'none', category, place: { buildingId: 'c18-b1' }, text: '门口' }
    await neighbour.post('/cases', { body: { requestId: `three-${category}`, kind: 'repair', form }, schema: Reported })
  }
}

test.each([390, 1280])('at %i px the drawing says how many are open where, by keys as well, and a neighbour follows one', async (width) => {
  await reportThree()
  const person = `新来的邻居 ${width}`
  const context = await openPhone(browser, { width })
  const { visitor } = await arrive(context, { address: stack.address, person, page: 'repairs/list/index' })
  const { page } = visitor

  await visitor.tap(/身边的报修/)
  await visitor.see(/全社区：\d+ 件没修好/)
  const block = page.getByRole('button', { name: '石榴花园 3 件' })
  await block.focus()
  await page.keyboard.press('Enter')
  await visitor.see('石榴花园：3 件没修好')
  expect(await block.getAttribute('aria-pressed')).toBe('true')
  await page.getByText('石榴花园：3 件没修好').waitFor()
  await expectInSight(page.getByText('井盖坏了').filter({ visible: true }))

  await visitor.tap(/^井盖坏了/)
  await visitor.tap('我也想知道，一起跟进')
  await visitor.see('您在跟进')
  await visitor.tap(/^井盖坏了/)
  await visitor.see(/第 \d+ 号/)
  await page.goBack()
  await visitor.see(/件没修好/)
  expect(visitor.problems).toEqual([])
})

async function expectInSight(words: ReturnType<import('playwright-core').Page['getByText']>): Promise<void> {
  const end = Date.now() + 5_000
  const inSight = () => words.first().evaluate((one) => one.getBoundingClientRect().top < window.innerHeight)
  while (!(await inSight())) {
    if (Date.now() > end) throw new Error('the list did not come into sight')
    await new Promise((later) => setTimeout(later, 50))
  }
}
