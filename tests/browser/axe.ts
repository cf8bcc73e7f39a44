import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const source = readFileSync(join('node_modules', 'axe-core', 'axe.min.js'), 'utf8')

interface Finding {
  id: string
  impact: string | null
  nodes: { html: string; failureSummary?: string }[]
}

declare const axe: { run(context: object, options: object): Promise<{ violations: Finding[] }> }

/** What axe finds serious or critical on the page that is shown, each with the first part it is about. */
export async function seriousFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const violations = await page.evaluate(async () => {
    const shown = [...document.querySelectorAll<HTMLElement>('.taro_page')].filter(
      (one) => one.offsetParent !== null || one.offsetHeight > 0,
    )
    const { violations } = await axe.run(
      { include: shown.length > 0 ? shown : [document.body] },
      { resultTypes: ['violations'], preload: false },
    )
    return violations
  })
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary ?? ''}`)
}
