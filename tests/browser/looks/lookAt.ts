import type { Browser, BrowserContext } from 'playwright-core'
import { appPages } from '../../support/appPages'
import { arriveIn, goTo } from '../arrive'
import { seriousFindings } from '../axe'
import { openBrowser, openPhone } from '../browser'
import { stack } from '../shared'
import { factsOf } from './facts'
import { care, faultsOf, standard } from './faults'
import { keepProfile, type Look, type LookOnScreen, looksOn, nameOf, resize, show } from './settings'

/** From 大 on, and on a phone with letters as large, a page is laid out for care. */
const measureOf = ({ textSize, phoneScale }: Look) => (textSize === 'standard' && phoneScale < 1.4 ? standard : care)

/** What axe judges in a look: its colours, and the names and structure of its language. `faultsOf` judges letters and sizes in each. */
const forAxe = ({ colours, language, width }: LookOnScreen) => [`${colours} ${width}`, `${language} ${width}`]

/** How the pages of an area look, whatever somebody chose; which pages these are says the app. */
export function lookAt(area: string): void {
  // All combinations of settings take ten times as long.
  if (process.env.FULL) jest.setTimeout(1_200_000)
  let browser: Browser
  let context: BrowserContext
  let arrived: Awaited<ReturnType<typeof arriveIn>>

  beforeAll(async () => {
    browser = await openBrowser()
    context = await openPhone(browser, { still: true })
    arrived = await arriveIn(area, { context, address: stack.address })
    await keepProfile(context)
  })

  afterAll(() => browser?.close())

  test.each(appPages('h5').flatMap((page) => (page.area === area ? [page.path] : [])))(
    '%s can be read and used by everybody: in every size, colour and language, on phones with large letters',
    async (path) => {
      const { visitor, addressOf } = arrived
      const { page, problems } = visitor
      await goTo(page, addressOf(path))
      const faults: Record<string, string[]> = {}
      const judged = new Set<string>()

      for (const look of looksOn(arrived.widths)) {
        await resize(page, look.width)
        await show(page, look)
        const found = faultsOf(await factsOf(page), measureOf(look))
        if (forAxe(look).some((one) => !judged.has(one))) found.push(...(await seriousFindings(page)))
        for (const one of forAxe(look)) judged.add(one)
        if (found.length > 0) faults[`${nameOf(look)} ${look.width} px`] = found
      }

      expect(faults).toEqual({})
      expect(problems).toEqual([])
    },
  )
}
