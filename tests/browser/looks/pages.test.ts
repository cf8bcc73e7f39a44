import type { Browser, BrowserContext } from 'playwright-core'
import { seriousFindings } from './axe'
import { openBrowser, openPhone } from './browser'
import { factsOf } from './looks/facts'
import { care, faultsOf, standard } from './looks/faults'
import { type Look, mainLooks, moreLooks, nameOf, openSettings } from './looks/looks'
import { aNeighbour, goTo, pagesOf } from './places'
import { type RunningStack, startStack } from './stack'
import type { Visitor } from './visitor'

jest.setTimeout(120_000)

let stack: RunningStack
let browser: Browser
let context: BrowserContext
let visitor: Visitor
let pages: Record<string, string>
let show: Awaited<ReturnType<typeof openSettings>>

beforeAll(async () => {
  stack = await startStack()
  browser = await openBrowser()
  context = await openPhone(browser)
  ;({ visitor, pages } = await aNeighbour(context, { address: stack.address, person: '其木格' }))
  show = await openSettings(context, stack.address)
})

afterAll(async () => {
  await browser?.close()
  await stack?.stop()
})

/** From 大 on, and on a phone with letters as large, a page is laid out for care. */
const measureOf = ({ textSize, phoneScale = 1 }: Look) => (textSize === 'standard' && phoneScale < 1.4 ? standard : care)

test.each(Object.keys(pagesOf({ session: '', booking: '' })))(
  '%s can be read and used by everybody: in every size, colour and language, and on phones with large letters',
  async (name) => {
    const { page, problems } = visitor
    await goTo(page, `${stack.address}/#${pages[name]}`)
    const faults: Record<string, string[]> = {}

    for (const look of [...mainLooks, ...moreLooks]) {
      await show(page, look)
      const found = faultsOf(await factsOf(page), measureOf(look))
      if (mainLooks.includes(look)) found.push(...(await seriousFindings(page)))
      if (found.length > 0) faults[nameOf(look)] = found
    }

    expect(faults).toEqual({})
    expect(problems).toEqual([])
  },
)
