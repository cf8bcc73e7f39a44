import { arrive, seesWhole } from '../browser/arrive'
import { openBrowser, openPhone } from '../browser/browser'
import { startStack } from '../browser/stack'
import { run } from './command'
import { type Figure, median } from './figure'

const rounds = 7

const pages = { today: 'desk/today/index', 'the queue': 'desk/queue/index' }

/** Cold visits of somebody already logged in at a desk: until the page stands there with what it asked for, nothing being waited for. */
export async function measureWorkplace(): Promise<Figure[]> {
  run('npm', ['run', '--silent', 'build:h5'])
  const stack = await startStack()
  const browser = await openBrowser()
  try {
    const figures: Figure[] = []
    for (const [name, page] of Object.entries(pages)) {
      const seconds = []
      for (let round = 0; round < rounds; round++) seconds.push(await visit(page))
      figures.push({ name: `workplace, ${name}, cold`, value: median(seconds), unit: 's', most: 1.2 })
    }
    return figures
  } finally {
    await browser.close()
    await stack.stop()
  }

  async function visit(at: string): Promise<number> {
    const context = await openPhone(browser, { width: 1280, height: 800 })
    const { visitor } = await arrive(context, { address: stack.address, person: '张敏' })
    // Nothing of the app has been fetched yet: where they arrive is a picture.
    await visitor.page.goto(`${stack.address}/#/${at}`, { waitUntil: 'commit' })
    await seesWhole(visitor.page)
    const milliseconds = await visitor.page.evaluate(() => performance.now())
    await context.close()
    return milliseconds / 1000
  }
}
