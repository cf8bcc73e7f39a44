import type { BrowserContext, Page } from 'playwright-core'
import { makeLook } from '../../../src/ui/Look'
import { seesWhole } from '../arrive'
import type { Width } from '../sights'
import { type Choice, coverPairs, everyChoice } from './covering'

const settings = {
  textSize: ['standard', 'large', 'largest'],
  /** How large the phone's own letters are. */
  phoneScale: [1, 1.5, 1.75],
  colours: ['light', 'dark'],
  language: ['zh-CN', 'en'],
} as const

/** How a page is looked at: what a person chose, and how large the phone's own letters are. */
export type Look = Choice<typeof settings>
export type LookOnScreen = Look & { width: Width }

/** What a page has to be right in on these screens: `npm test` puts every two settings together, `npm run test:full` all of them. */
export function looksOn(widths: readonly Width[]): LookOnScreen[] {
  const all = { ...settings, width: widths }
  return (process.env.FULL ? everyChoice(all) : coverPairs(all)).sort((one, other) => one.width - other.width)
}

/** 标准 and 特大 in both colour sets and both languages: what pictures are taken of. */
export const mainLooks = everyChoice({ ...settings, textSize: ['standard', 'largest'], phoneScale: [1] } as const)

const heights: Record<Width, number> = { 390: 844, 1280: 800 }

/** What is chosen would go to the profile each time; the profile stays as it was. A route of Playwright's would turn off the browser's cache. */
export async function keepProfile(context: BrowserContext): Promise<void> {
  await context.addInitScript(sendNoProfile)
}

// Runs in the browser.
function sendNoProfile(): void {
  const { fetch } = window
  window.fetch = (asked, options) => {
    const isChange = options?.method !== 'GET' && /\/v1\/[^/]+\/me$/.test(String(asked))
    return isChange ? Promise.reject(new TypeError('Failed to fetch')) : fetch(asked, options)
  }
}

/** The app follows what is chosen in another window, so the page is told of such a choice; a real second window would slow it down. */
export async function show(page: Page, look: Look): Promise<void> {
  const { textSize, colours, language, phoneScale } = look
  const chosen = JSON.stringify({ data: { textSize, colours, language } })
  await page.evaluate(choose, { chosen, letters: `${16 * phoneScale}px` })
  const { className, scale } = makeLook(look)
  await page.waitForFunction(hasLook, { classes: className.split(' '), scale, language })
}

// Runs in the browser.
function choose({ chosen, letters }: { chosen: string; letters: string }): void {
  localStorage.setItem('preferences', chosen)
  dispatchEvent(new StorageEvent('storage', { key: 'preferences' }))
  document.documentElement.style.fontSize = letters
  dispatchEvent(new Event('visibilitychange'))
}

/** On another screen a page may ask for more, which is waited for. */
export async function resize(page: Page, width: Width): Promise<void> {
  if (page.viewportSize()?.width === width) return
  await page.setViewportSize({ width, height: heights[width] })
  await page.waitForFunction((wanted) => innerWidth === wanted, width)
  await seesWhole(page)
}

// Runs in the browser.
function hasLook({ classes, scale, language }: { classes: string[]; scale: number; language: string }): boolean {
  const screen = [...document.querySelectorAll<HTMLElement>('.screen')].find((one) => one.checkVisibility())
  return (
    screen !== undefined &&
    classes.every((one) => screen.classList.contains(one)) &&
    screen.classList.contains('look-care') === classes.includes('look-care') &&
    Number(screen.style.getPropertyValue('--scale')) === scale &&
    document.documentElement.lang === language
  )
}

export const nameOf = ({ textSize, colours, language, phoneScale }: Look) =>
  [textSize, colours, language, ...(phoneScale === 1 ? [] : [`phone ${phoneScale}`])].join(' ')
