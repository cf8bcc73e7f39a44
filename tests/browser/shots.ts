import type { Browser } from 'playwright-core'
import { appPages } from '../support/appPages'
import { arriveIn, goTo } from './arrive'
import { openBrowser, openPhone, shoot } from './browser'
import { takeGuidePictures } from './guidePictures'
import { keepProfile, mainLooks, nameOf, show } from './looks/settings'
import { startStack } from './stack'

/**
 * `npm run shots`: a picture of every page in 标准 and 特大, light and dark, Chinese and English, on a phone and at a desk,
 * under .shots/. `npm run shots -- bookings me/family` takes those areas and pages only, `--whole` takes all of each page, however long.
 * `npm run shots -- --guide` takes the pictures that the guide for staff shows, under src/guide/pictures/.
 */
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const whole = process.argv.includes('--whole')
const screens = [
  { screen: 'phone', width: 390, height: 844 },
  { screen: 'desk', width: 1280, height: 800 },
] as const

const stack = await startStack()
const browser = await openBrowser()
try {
  if (process.argv.includes('--guide')) await takeGuidePictures(browser, stack.address)
  else await Promise.all(screens.map((screen) => takePictures(browser, screen)))
} finally {
  await browser.close()
  await stack.stop()
}

async function takePictures(browser: Browser, screen: (typeof screens)[number]): Promise<void> {
  const pages = appPages('h5').filter(({ path }) => wanted.length === 0 || wanted.some((start) => `${path}/`.startsWith(`${start}/`)))
  for (const area of new Set(pages.map((page) => page.area))) {
    const paths = pages.filter((page) => page.area === area).map(({ path }) => path)
    await takePicturesOf(browser, { ...screen, area, paths })
  }
}

async function takePicturesOf(
  browser: Browser,
  { screen, area, paths, ...size }: (typeof screens)[number] & { area: string; paths: string[] },
): Promise<void> {
  const context = await openPhone(browser, size)
  const { visitor, addressOf } = await arriveIn(area, { context, address: stack.address })
  await keepProfile(context)
  for (const path of paths) {
    await goTo(visitor.page, addressOf(path))
    for (const look of mainLooks) {
      await show(visitor.page, look)
      await shoot(visitor.page, `${path.replaceAll('/', ' ')} ${screen} ${nameOf(look)}`, { whole })
    }
  }
  await context.close()
  console.log(`${screen}, ${area}: ${paths.length} pages in ${mainLooks.length} looks each, in .shots/`)
}
