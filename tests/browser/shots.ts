import { openBrowser, openPhone, shoot } from './browser'
import { aNeighbour, goTo } from './places'
import { startStack } from './stack'

const looks = [
  { look: 'light', person: '其木格' },
  { look: 'dark', person: '白音', colours: 'dark' },
  { look: 'largest', person: '王秀兰' },
  { look: 'desk', person: '赵春梅', width: 1280 },
] as const

/** `npm run shots`: every page of the web app under .shots/, in light and dark, in the largest words, and at a desk. */
const stack = await startStack()
const browser = await openBrowser()
for (const { look, person, ...phone } of looks) {
  const context = await openPhone(browser, phone)
  const { visitor, pages } = await aNeighbour(context, { address: stack.address, person })
  for (const [name, path] of Object.entries(pages)) {
    await goTo(visitor.page, `${stack.address}/#${path}`)
    await shoot(visitor.page, `${name} ${look}`)
  }
  console.log(`${look}: ${Object.keys(pages).length} pages`)
  await context.close()
}
await browser.close()
await stack.stop()
