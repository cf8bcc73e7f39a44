import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright-core'

const source = readFileSync(join('node_modules', 'axe-core', 'axe.min.js'), 'utf8')
const sessions = new WeakMap<Page, CDPSession>()

interface Finding {
  id: string
  impact: string | null
  nodes: { html: string; failureSummary?: string }[]
}

declare const axe: {
  run(context: object, options: object): Promise<{ violations: Finding[] }>
  _audit: { rules: { id: string; impact: string }[] }
}

/** What axe finds serious or critical on the page that is shown, each with the first part it is about. */
export async function seriousFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await loadAxe(page)
  const violations = await page.evaluate(runAxe)
  return violations.map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary ?? ''}`)
}

/** Playwright's own `evaluate` would have half a megabyte compiled anew on each page; a script of its own Chromium remembers. */
async function loadAxe(page: Page): Promise<void> {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page))
  sessions.set(page, session)
  const { exceptionDetails } = await session.send('Runtime.evaluate', { expression: source })
  if (exceptionDetails) throw new Error(`axe did not load: ${exceptionDetails.text}`)
}

/** Runs in the browser, once nothing fades in any more: what is half there has half the contrast. A rule says how grave what it finds is, so the others need not run. */
async function runAxe(): Promise<Finding[]> {
  const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
  await Promise.allSettled(ending.map(({ finished }) => finished))
  const isSerious = ({ impact }: { impact: string | null }) => impact === 'serious' || impact === 'critical'
  const shown = [...document.querySelectorAll<HTMLElement>('.taro_page')].filter((one) => one.offsetParent !== null || one.offsetHeight > 0)
  const lesser = axe._audit.rules.filter((rule) => !isSerious(rule)).map(({ id }) => [id, { enabled: false }])
  const { violations } = await axe.run(
    { include: shown.length > 0 ? shown : [document.body] },
    { resultTypes: ['violations'], preload: false, rules: Object.fromEntries(lesser) },
  )
  return violations.filter(isSerious)
}
