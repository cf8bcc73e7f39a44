import type { Browser } from 'playwright-core'
import { openBrowser, openPhone, shoot } from './browser'
import { mainLooks, nameOf, openSettings } from './looks/looks'
import { arrive, goTo, places, type Who } from './places'
import { startStack } from './stack'

/**
 * `npm run shots`: a picture of every page in 标准 and 特大, light and dark, Chinese and English, on a phone and at a desk,
 * under .shots/. `npm run shots -- home me` takes those pages only, `--whole` takes all of each page, however long.
 */
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const whole = process.argv.includes('--whole')
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name)
const screens = [
  { screen: 'phone', width: 390, height: 844, booker: '其木格' },
  { screen: 'desk', width: 1280, height: 800, booker: '赵春梅' },
] as const

const stack = await startStack()
const browser = await openBrowser()
try {
  await Promise.all(screens.map((screen) => takePictures(browser, screen)))
} finally {
  await browser.close()
  await stack.stop()
}

async function takePictures(browser: Browser, screen: (typeof screens)[number]): Promise<void> {
  const everybody = (Object.keys(places) as Who[]).filter((who) => Object.keys(places[who]).some(isWanted))
  for (const who of everybody) await takePicturesOf(browser, { ...screen, who })
}

async function takePicturesOf(browser: Browser, { screen, who, booker, ...size }: (typeof screens)[number] & { who: Who }): Promise<void> {
  const context = await openPhone(browser, size)
  const person = who === 'neighbour' ? booker : undefined
  const { visitor, pages } = await arrive(context, { address: stack.address, who, person })
  const show = await openSettings(context, stack.address)
  const named = Object.entries(pages).filter(([name]) => isWanted(name))
  for (const [name, path] of named) {
    await goTo(visitor.page, `${stack.address}/#${path}`)
    for (const look of mainLooks) {
      await show(visitor.page, look)
      await shoot(visitor.page, `${name} ${screen} ${nameOf(look)}`, { whole })
    }
  }
  await context.close()
  console.log(`${screen}, ${who}: ${named.length} pages in ${mainLooks.length} looks each, in .shots/`)
}
