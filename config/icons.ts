// `node local/run.js config/icons.ts` makes all committed pictures from the drawings: the motifs' style sheets, the tab bar's icons and
// the app's logo. It needs Chromium, like the browser tests.
import { writeFileSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { drawingsBySheet } from '../src/ui/papercut/all-drawings'
import { drawingSvg } from '../src/ui/papercut/drawing'
import { markSvg } from '../src/ui/papercut/mark'
import { motifStyles } from '../src/ui/papercut/motif-styles'

const tabs = { home: 'house', activities: 'drum', services: 'hands', me: 'pomegranate' }
const colours = { '': '#6b5b52', '-selected': '#b5251f' }
/** In px: tab icons come to 4 KB at most, and WeChat asks for a logo of this size. */
const sizes = { tab: 64, mark: 144 }

for (const [sheet, drawings] of Object.entries(drawingsBySheet)) writeFileSync(`src/ui/papercut/${sheet}.scss`, motifStyles(drawings))

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
for (const [tab, motif] of Object.entries(tabs)) {
  for (const [state, colour] of Object.entries(colours)) {
    await draw(browser, {
      svg: drawingSvg(drawingsBySheet.motifs[motif] ?? [], colour),
      size: sizes.tab,
      file: `src/assets/tabs/${tab}${state}.png`,
    })
  }
}
writeFileSync('src/assets/mark.svg', `${markSvg()}\n`)
await draw(browser, { svg: markSvg(), size: sizes.mark, file: 'src/assets/mark.png' })
await browser.close()

async function draw(browser: Browser, { svg, size, file }: { svg: string; size: number; file: string }): Promise<void> {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`)
  await page.screenshot({ path: file, omitBackground: true })
  await page.close()
}
