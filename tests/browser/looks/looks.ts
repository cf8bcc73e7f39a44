import type { BrowserContext, Page } from 'playwright-core'
import { makeLook } from '../../../src/ui/Look'

/** How a page is looked at: what a person chose, and how large the phone's own letters are. */
export interface Look {
  textSize: 'standard' | 'large' | 'largest'
  colours: 'light' | 'dark'
  language: 'zh-CN' | 'en'
  phoneScale?: number
}

/** A second window of the same browser, in which somebody changes how the app looks: the first follows at once. */
export async function openSettings(context: BrowserContext, address: string) {
  // What is chosen would go to the profile each time; the profile stays as it was.
  await context.route('**/v1/*/me', (route) => (route.request().method() === 'GET' ? route.fallback() : route.abort()))
  const settings = await context.newPage()
  await settings.goto(`${address}/mark.svg`)
  return async (page: Page, look: Look): Promise<void> => {
    const { phoneScale = 1, ...chosen } = look
    await settings.evaluate((stored) => localStorage.setItem('preferences', stored), JSON.stringify({ data: chosen }))
    await page.evaluate(
      (letters) => {
        document.documentElement.style.fontSize = letters
        dispatchEvent(new Event('visibilitychange'))
      },
      `${16 * phoneScale}px`,
    )
    const { className, scale } = makeLook(look)
    await page.waitForFunction(hasLook, { classes: className.split(' '), scale, language: look.language })
  }
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
  [textSize, colours, language, ...(phoneScale === undefined ? [] : [`phone ${phoneScale}`])].join(' ')

const looksIn = (textSize: Look['textSize'], colourSets: Look['colours'][], more: Partial<Look> = {}): Look[] =>
  languages.flatMap((language) => colourSets.map((colours) => ({ textSize, colours, language, ...more })))

const languages = ['zh-CN', 'en'] as const

/** 标准 and 特大 in both colour sets and both languages: what pictures are taken of. */
export const mainLooks: Look[] = [...looksIn('standard', ['light', 'dark']), ...looksIn('largest', ['light', 'dark'])]

/** What a page has to be right in: 大 too, and phones whose own letters are larger while nothing is chosen. */
export const looks: Look[] = [
  ...mainLooks,
  ...looksIn('large', ['light', 'dark']),
  ...[1.5, 1.75].flatMap((phoneScale) => looksIn('standard', ['light'], { phoneScale })),
]
