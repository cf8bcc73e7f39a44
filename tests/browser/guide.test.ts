import type { Browser, BrowserContext } from 'playwright-core'
import { arrive } from './arrive'
import { seriousFindings } from './axe'
import { openBrowser, openPhone } from './browser'
import { stack } from './shared'

let browser: Browser
const contexts: BrowserContext[] = []

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

afterEach(() => Promise.all(contexts.splice(0).map((context) => context.close())))

async function atWork(person: string, { page, ...size }: { page: string; width?: number; height?: number }) {
  const context = await openPhone(browser, size)
  contexts.push(context)
  return (await arrive(context, { address: stack.address, person, page })).visitor
}

test('at a desk `?` explains the page that is open, with its picture, but not to somebody who types', async () => {
  const worker = await atWork('刘娟', { page: 'search/find/index', width: 1280, height: 800 })
  const { page } = worker
  await worker.type('staff-search', '漏水')
  await page.keyboard.press('?')
  await worker.see('找什么？')
  expect(page.url()).toContain('search/find')

  await page.keyboard.press('Tab')
  await page.keyboard.press('?')
  await worker.see('居民在电话里怎么说，就怎么打')
  await page.waitForFunction(() =>
    [...document.images].some(({ src, naturalWidth }) => src.endsWith('/guide/search.webp') && naturalWidth > 0),
  )
  expect(await seriousFindings(page)).toEqual([])

  await worker.tap('确认谁住哪儿')
  await worker.see('居民自己选了住址，网格员来确认')
  expect(worker.problems).toEqual([])
})

test('on a phone a repairer finds a row under 今天 and reads how a repair is done', async () => {
  const repairer = await atWork('马志强', { page: 'desk/today/index' })
  await repairer.tap('怎么用')
  await repairer.tap(/^一件报修，从接到办完/)
  await repairer.see('每个按钮做什么')
  await repairer.tap(/^接着看/)
  await repairer.see('办件列表和快捷键')
  expect(repairer.problems).toEqual([])
})
