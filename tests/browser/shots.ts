import type { Browser } from 'playwright-core'
import { openBrowser, openPhone, shoot } from './browser'
import { mainLooks, nameOf, openSettings } from './looks/looks'
import { aNeighbour, goTo } from './places'
import { startStack } from './stack'

/**
 * `npm run shots`: a picture of every page in 标准 and 特大, light and dark, Chinese and English, on a phone and at a desk,
 * under .shots/. `npm run shots -- home me` takes those pages only, `--whole` takes all of each page, however long.
 */
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const whole = process.argv.includes('--whole')
const screens = [
  { screen: 'phone', person: '其木格', width: 390, height: 844 },
  { screen: 'desk', person: '赵春梅', width: 1280, height: 800 },
] as const

const stack = await startStack()
const browser = await openBrowser()
try {
  await Promise.all(screens.map((screen) => takePictures(browser, screen)))
} finally {
  await browser.close()
  await stack.stop()
}

async function takePictures(browser: Browser, { screen, person, ...size }: (typeof screens)[number]): Promise<void> {
  const context = await openPhone(browser, size)
  const { visitor, pages } = await aNeighbour(context, { address: stack.address, person })
  const show = await openSettings(context, stack.address)
  const named = Object.entries(pages).filter(([name]) => wanted.length === 0 || wanted.includes(name))
  for (const [name, path] of named) {
    await goTo(visitor.page, `${stack.address}/#${path}`)
    for (const look of mainLooks) {
      await show(visitor.page, look)
      await shoot(visitor.page, `${name} ${screen} ${nameOf(look)}`, { whole })
    }
  }
  console.log(`${screen}: ${named.length} pages in ${mainLooks.length} looks each, in .shots/`)
}
