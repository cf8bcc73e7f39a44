import type { Browser, BrowserContext, Page } from 'playwright-core'
import { appPages } from '../../support/appPages'
import { arrive, goTo } from '../arrive'
import { openBrowser, openPhone } from '../browser'
import { stack } from '../shared'
import { bookOne } from '../sights'
import { type Visitor, visit } from '../visitor'
import { factsOf } from './facts'
import { care, faultsOf, standard } from './faults'
import { keepProfile, mainLooks, show } from './settings'

let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

beforeEach(async () => {
  context = await openPhone(browser, { still: true })
})

afterEach(async () => {
  await context?.unrouteAll({ behavior: 'ignoreErrors' })
  await context?.close()
})

interface Answered {
  items: { about?: object }[]
}

/** Answers of the API as they come, but for what `change` makes of them. */
async function alterAnswers(path: string, change: (answer: Answered) => unknown): Promise<void> {
  await context.route(`**/v1/${path}`, async (route) => {
    if (route.request().method() !== 'GET') return route.fallback()
    const response = await route.fetch()
    return route.fulfill({ response, json: change((await response.json()) as Answered) })
  })
}

/** What is not as it should be, in 标准 and in 特大; a word of sixty letters has to break. */
async function faultsInSizes(page: Page): Promise<string[]> {
  const faults: string[] = []
  for (const look of mainLooks.filter(({ colours, language }) => colours === 'light' && language === 'zh-CN')) {
    await show(page, look)
    faults.push(...faultsOf(await factsOf(page), look.textSize === 'standard' ? standard : care))
  }
  return faults.filter((fault) => !fault.includes(' breaks '))
}

const named = new Set(['title', 'name', 'organiser', 'address', 'duty', 'place', 'hours', 'bring', 'venue'])
const withNames = ['pages', 'activities', 'bookings', 'me']
const longName = `${'呼和浩特市玉泉区清泉街社区党群服务中心'.repeat(3)} ${'Taumatawhakatangihangakoauauotamatea'.repeat(2)}`

function withLongNames(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return named.has(key) ? longName : value
  if (Array.isArray(value)) return value.map((one) => withLongNames(one))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withLongNames(one, name)]))
}

test('names as long as nobody has leave every page whole', async () => {
  const { visitor, member } = await arrive(context, { address: stack.address, person: '白音' })
  const about = new URLSearchParams(await bookOne(member))
  await keepProfile(context)
  await alterAnswers('**', withLongNames)
  const faults: Record<string, string[]> = {}

  for (const { path } of appPages('h5').filter(({ area }) => withNames.includes(area))) {
    await goTo(visitor.page, `${stack.address}/#/${path}?${about}`)
    const found = await faultsInSizes(visitor.page)
    if (found.length > 0) faults[path] = found
  }

  expect(faults).toEqual({})
  expect(visitor.problems).toEqual([])
})

const dayMilliseconds = 86_400_000

/** So many sessions from today on, ten a day, made from one that there is. */
function manyOf(session: { about?: object }, from: number, count: number): unknown[] {
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.now() + 8 * 3_600_000 + Math.floor((from + index) / 50) * dayMilliseconds).toISOString().slice(0, 10)
    const id = `ses_${String(from + index).padStart(26, '0')}`
    return {
      ...session,
      id,
      about: { ...session.about, festival: null },
      startsAt: `${day}T23:00:00+08:00`,
      endsAt: `${day}T23:30:00+08:00`,
    }
  })
}

test('two hundred activities in a month are marked in the calendar and listed as far as a page can bear', async () => {
  const pageSize = 50
  const answer = await fetch(`${stack.address}/v1/qingquan/sessions?limit=1`)
  const { items } = (await answer.json()) as Answered
  await context.route('**/v1/qingquan/sessions?*', (route) => {
    const from = Number(new URL(route.request().url()).searchParams.get('cursor') ?? 0)
    const next = from + pageSize < 200 ? String(from + pageSize) : null
    return route.fulfill({ json: { items: manyOf(items[0] ?? {}, from, pageSize), next } })
  })
  const visitor = await visit(context, `${stack.address}/#/pages/activities/index`)
  await visitor.see('23:00–')

  await scrollDown(visitor, '后面还有 155 场')

  expect(await visitor.page.locator('.row:visible').count()).toBe(45)
  expect(await visitor.page.evaluate(() => document.querySelectorAll('.screen *').length)).toBeLessThan(1_000)
  expect(faultsOf(await factsOf(visitor.page), standard)).toEqual([])
  expect(visitor.problems).toEqual([])
})

async function scrollDown({ page }: Visitor, words: string): Promise<void> {
  const end = page.getByText(words)
  for (let times = 0; times < 40 && !(await end.isVisible()); times++) {
    await page.evaluate(
      (up) => {
        for (const one of document.querySelectorAll('.taro_page')) one.scrollTop = up ? 0 : one.scrollHeight
      },
      times % 2 === 1,
    )
    await page.waitForTimeout(100)
  }
  await end.waitFor({ timeout: 1_000 })
}

test('a community in which nothing is on greets, and says where news will be', async () => {
  await alterAnswers('qingquan/sessions?*', () => ({ items: [], next: null }))
  await alterAnswers('qingquan/news*', () => ({ items: [], next: null }))
  await alterAnswers('qingquan', (community) => ({ ...community, nextFestival: null, contacts: [], emergency: [], venues: [] }))
  const visitor = await visit(context, stack.address)

  await visitor.see('您好，邻居')
  await visitor.see('近期还没有活动')
  expect(await faultsInSizes(visitor.page)).toEqual([])
  await visitor.tap('活动', 'tab')
  await visitor.see('最近还没有活动')
  expect(await faultsInSizes(visitor.page)).toEqual([])
  await visitor.tap('办事', 'tab')
  await visitor.see('社区还没有填联系方式')

  expect(visitor.problems).toEqual([])
})

test('without a single picture or font from the network the page stands', async () => {
  const refused: string[] = []
  await context.route(/\.(png|jpe?g|webp|svg|gif|woff2?|ttf)(\?|$)/, (route) => {
    refused.push(route.request().resourceType())
    return route.abort()
  })
  await alterAnswers('qingquan/sessions?*', ({ items, ...page }) => ({
    ...page,
    items: items.map((item) => ({ ...item, about: { ...item.about, motif: 'a picture nobody drew' } })),
  }))
  const visitor = await visit(context, stack.address)

  await visitor.see(/还剩 \d+ 个/)

  expect(faultsOf(await factsOf(visitor.page), standard)).toEqual([])
  expect(refused).not.toContain('font')
  expect(visitor.problems).toEqual([])
})

test.each(['1999-12-31T23:59:00+08:00', '2031-06-01T12:00:00+08:00'])(
  'a phone whose clock says %s shows the days as they are',
  async (wrong) => {
    const right = await visit(context, stack.address)
    await right.see(/还有 \d+ 天/)
    const days = right.page.getByText(/还有 \d+ 天/).first()
    const said = await days.textContent()
    const other = await openPhone(browser, { still: true })

    await other.clock.setSystemTime(new Date(wrong))
    const visitor = await visit(other, stack.address)
    await visitor.see(said ?? '')
    await visitor.tap('活动', 'tab')
    await visitor.see(/还剩 \d+ 个/)

    expect(visitor.problems).toEqual([])
    await other.close()
  },
)
