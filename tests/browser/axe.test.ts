import type { Browser, Page } from 'playwright-core'
import { seriousFindings } from './axe'
import { openBrowser, openPhone } from './browser'

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  page = await (await openPhone(browser)).newPage()
})

afterAll(() => browser?.close())

async function findingsIn(body: string): Promise<string[]> {
  await page.setContent(`<!DOCTYPE html><html lang="zh-CN"><title>报名</title><body><main class="taro_page">${body}</main>`)
  return (await seriousFindings(page)).map((finding) => finding.split(' ')[0] ?? '')
}

test.each([
  ['a button without a name', '<button></button>', 'button-name'],
  ['pale words', '<p style="color: #ccc">给我报名</p>', 'color-contrast'],
  ['a list of what is no item', '<div role="list"><div role="button">给我报名</div></div>', 'aria-required-children'],
  ['a role that there is not', '<div role="buton">给我报名</div>', 'aria-roles'],
])('%s is found, on one page after the other', async (_, body, rule) => {
  expect(await findingsIn(body)).toEqual([rule])
})

test('what is no more than a moderate fault is left alone', async () => {
  expect(await findingsIn('<h1>报名</h1><h3>时间</h3>')).toEqual([])
})
