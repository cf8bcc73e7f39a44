import type { Browser } from 'playwright-core'
import { seriousFindings } from './axe'
import { openBrowser, openPhone, shoot } from './browser'
import { aNeighbour, goTo, pagesOf } from './places'
import { type RunningStack, startStack } from './stack'
import type { Visitor } from './visitor'

jest.setTimeout(120_000)

let stack: RunningStack
let browser: Browser

beforeAll(async () => {
  stack = await startStack()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await stack?.stop()
})

const looks = [
  { look: 'light', colours: 'light', large: false, person: '其木格' },
  { look: 'dark', colours: 'dark', large: false, person: '白音' },
  { look: 'light and large', colours: 'light', large: true, person: '赵春梅' },
] as const

describe.each(looks)('in $look', ({ look, colours, large, person }) => {
  let visitor: Visitor
  let pages: Record<string, string>

  beforeAll(async () => {
    const context = await openPhone(browser, { colours })
    ;({ visitor, pages } = await aNeighbour(context, { address: stack.address, person }))
    await goTo(visitor.page, stack.address)
    if (large) await visitor.tap('大字版')
  })

  afterAll(() => visitor?.page.context().close())

  test.each(Object.keys(pagesOf({ session: '', booking: '' })))(
    '%s can be read and used by everybody, and fits the phone',
    async (name) => {
      await goTo(visitor.page, `${stack.address}/#${pages[name]}`)
      await shoot(visitor.page, `${name} ${look}`)

      expect(await seriousFindings(visitor.page)).toEqual([])
      expect(await visitor.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      expect(visitor.problems).toEqual([])
    },
  )
})
