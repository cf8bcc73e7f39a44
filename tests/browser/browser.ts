import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** An installed Chrome or Chromium: `npm test` names the one it found. Without one this throws, it never skips. */
function findBrowser(): string {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH
  for (const name of ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    try {
      return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim()
    } catch {}
  }
  throw new Error('no Chrome or Chromium is installed: npm test installs one where it can')
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), headless: true, args: flags })
}

interface Phone {
  colours?: 'light' | 'dark'
  width?: number
  height?: number
  /** Nothing moves and a pixel is a pixel: for who measures pages and need not see them drawn. */
  still?: boolean
}

/** A phone of a person of our community: small, touched, Chinese, on Beijing time. From 900 px wide it is a desk. */
export async function openPhone(
  browser: Browser,
  { colours = 'light', width = 390, height = 844, still = false }: Phone = {},
): Promise<BrowserContext> {
  const phone = width < 900
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: phone && !still ? 2 : 1,
    reducedMotion: still ? 'reduce' : 'no-preference',
    hasTouch: phone,
    isMobile: phone,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: colours,
  })
  context.setDefaultTimeout(15_000)
  return context
}

/** A picture of what is on the screen, or of the whole page, under .shots/. */
export async function shoot(page: Page, name: string, { whole = false } = {}): Promise<void> {
  const folder = resolve('.shots')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${name}.png`)
  if (!whole) return void (await page.screenshot({ path, animations: 'disabled' }))
  // Taro's page scrolls within the document: the screen is made as high as the page.
  const screen = page.viewportSize()
  const height = await page.evaluate(() => Math.max(...[...document.querySelectorAll('.screen')].map((one) => one.scrollHeight)))
  if (screen) await page.setViewportSize({ ...screen, height: Math.max(screen.height, height) })
  await page.screenshot({ path, animations: 'disabled' })
  if (screen) await page.setViewportSize(screen)
}
