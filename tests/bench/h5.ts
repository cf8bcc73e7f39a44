import { gzipSync } from 'node:zlib'
import { openBrowser, openPhone } from '../browser/browser'
import { startStack } from '../browser/stack'
import { run } from './command'
import { type Figure, median } from './figure'

const rounds = 7
const fewRounds = 3

const tabs = ['activities', 'services', 'me']

/** Cold visits in a browser: what the home page fetches besides the API's answers, gzipped, and when something is seen of each tab. */
export async function measureH5(): Promise<Figure[]> {
  run('npm', ['run', '--silent', 'build:h5'])
  const stack = await startStack()
  const browser = await openBrowser()
  try {
    const visits = []
    for (let round = 0; round < rounds; round++) visits.push(await visit(stack.address))
    const figures: Figure[] = [
      { name: 'h5 first load', value: median(visits.map(({ bytes }) => bytes)) / 1024, unit: 'KB gzip', most: 200 },
      { name: 'h5 first contentful paint of home, cold', value: median(visits.map(({ seconds }) => seconds)), unit: 's', most: 0.6 },
      { name: 'h5 home itself instead of the mark, cold', value: median(visits.map(({ page }) => page)), unit: 's' },
    ]
    for (const tab of tabs) {
      const seconds = []
      for (let round = 0; round < fewRounds; round++) seconds.push((await visit(`${stack.address}/#/pages/${tab}/index`)).seconds)
      figures.push({ name: `h5 first contentful paint of ${tab}, cold`, value: median(seconds), unit: 's', most: 0.6 })
    }
    return figures
  } finally {
    await browser.close()
    await stack.stop()
  }

  async function visit(address: string): Promise<{ bytes: number; seconds: number; page: number }> {
    const context = await openPhone(browser)
    const opened = await context.newPage()
    await opened.addInitScript(noteScreen)
    const bodies = new Map<string, Promise<Buffer>>()
    opened.on('response', (response) => {
      const { origin, pathname } = new URL(response.url())
      if (origin !== new URL(address).origin || pathname.startsWith('/v1')) return
      const body = response.body()
      // Without a listener of its own a page that closes too early would end the process before anybody waits for its bodies.
      body.catch(() => undefined)
      bodies.set(response.url(), body)
    })
    await opened.goto(address, { waitUntil: 'networkidle' })
    // All that home needs is asked for at once, so that the network may rest before it is shown.
    const shown = await opened.waitForFunction(() => (window as Shown).shownAt)
    const page = Number(await shown.jsonValue())
    // What is fetched once home can be read, in idle moments, is for the pages after it.
    const later = new Set(await opened.evaluate(fetchedAfter, page))
    const needed = [...bodies].filter(([url]) => !later.has(url)).map(([, body]) => body)
    const sizes = (await Promise.all(needed)).map((body) => gzipSync(body).length)
    const paint = await opened.waitForFunction(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime)
    const milliseconds = Number(await paint.jsonValue())
    await context.close()
    return { bytes: sizes.reduce((sum, size) => sum + size, 0), seconds: milliseconds / 1000, page: page / 1000 }
  }
}

type Shown = Window & { shownAt?: number }

/** Runs in the page: the addresses of what was asked for after an instant, in ms. */
function fetchedAfter(instant: number): string[] {
  return performance.getEntriesByType('resource').flatMap(({ name, startTime }) => (startTime > instant ? [name] : []))
}

/** Runs in the page: notes when the first frame with a page of the app in it has been drawn, in ms. */
function noteScreen(): void {
  const look = () => {
    if (document.querySelector('.screen')) requestAnimationFrame(() => Object.assign(window, { shownAt: performance.now() }))
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
