import type { Browser, BrowserContext } from 'playwright-core'
import { seriousFindings } from '../axe'
import { openBrowser, openPhone } from '../browser'
import { arrive, goTo, places, type Who } from '../places'
import { stack } from '../shared'
import type { Visitor } from '../visitor'
import { factsOf } from './facts'
import { care, faultsOf, standard } from './faults'
import { type Look, looks, nameOf, openSettings } from './looks'

jest.setTimeout(120_000)

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser?.close())

/** From 大 on, and on a phone with letters as large, a page is laid out for care. */
const measureOf = ({ textSize, phoneScale = 1 }: Look) => (textSize === 'standard' && phoneScale < 1.4 ? standard : care)

const phone = { width: 390, height: 844 }
const desk = { width: 1280, height: 800 }

interface Seen {
  who: Who
  person?: string
  size: { width: number; height: number }
}

const seen: Seen[] = [
  // Others book as 其木格.
  { who: 'neighbour', person: '赵春梅', size: phone },
  { who: 'reporter', size: phone },
  { who: 'worker', size: phone },
  { who: 'worker', size: desk },
  { who: 'manager', size: phone },
]

describe.each(seen)('what a $who sees at $size.width px:', ({ who, person, size }) => {
  let context: BrowserContext
  let visitor: Visitor
  let pages: Record<string, string>
  let show: Awaited<ReturnType<typeof openSettings>>

  beforeAll(async () => {
    context = await openPhone(browser, size)
    ;({ visitor, pages } = await arrive(context, { address: stack.address, who, person }))
    show = await openSettings(context, stack.address)
  })

  afterAll(() => context?.close())

  test.each(Object.keys(places[who]))(
    '%s can be read and used by everybody: in every size, colour and language, and on phones with large letters',
    async (name) => {
      const { page, problems } = visitor
      await goTo(page, `${stack.address}/#${pages[name]}`)
      const faults: Record<string, string[]> = {}

      for (const look of looks) {
        await show(page, look)
        const found = [...faultsOf(await factsOf(page), measureOf(look)), ...(await seriousFindings(page))]
        if (found.length > 0) faults[nameOf(look)] = found
      }

      expect(faults).toEqual({})
      expect(problems).toEqual([])
    },
  )
})
