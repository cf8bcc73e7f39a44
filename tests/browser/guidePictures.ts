import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { arrive, arriveIn, goTo, seesWhole } from './arrive'
import { openPhone } from './browser'
import { sightOf } from './sights'

/** The page that a topic of the guide shows, by the topic's name; the person is whoever looks at the area, if not said otherwise. */
interface Pictured {
  page: string
  person?: string
  /** A button that is tapped first. */
  tapped?: string
  /** Typed into the page's field before the picture is taken. */
  typed?: { id: string; words: string }
}

const pictures: Record<string, Pictured> = {
  today: { page: 'desk/today/index', person: '张敏' },
  lists: { page: 'desk/queue/index', person: '张敏' },
  repair: { page: 'desk/case/index' },
  search: { page: 'search/find/index', typed: { id: 'staff-search', words: '漏水' } },
  activities: { page: 'activityDesk/activity/index' },
  counter: { page: 'appointments/day/index', tapped: '后一天' },
  referring: { page: 'referring/propose/index' },
  catalogue: { page: 'catalogueDesk/entry/index' },
  homes: { page: 'desk/homes/index', person: '张敏' },
  people: { page: 'peopleDesk/person/index' },
}

const mostBytes = 60 * 1024
/** Somewhat more than the guide shows them in. */
const width = 1080
const folder = resolve('src/guide/pictures')

/** Takes the pictures of the guide anew, as WebP, the finest that stays below 60 KB. */
export async function takeGuidePictures(browser: Browser, address: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (const [name, pictured] of Object.entries(pictures)) {
    const context = await openPhone(browser, { width: 1280, height: 800 })
    const page = await openPage(pictured, { context, address })
    const picture = await shrink(page, await page.screenshot({ animations: 'disabled' }))
    writeFileSync(join(folder, `${name}.webp`), picture)
    await context.close()
    console.log(`${name}: ${Math.ceil(picture.length / 1024)} KB`)
  }
}

async function openPage(
  { page: path, person, tapped, typed }: Pictured,
  { context, address }: Parameters<typeof arriveIn>[1],
): Promise<Page> {
  const area = path.split('/')[0] ?? ''
  const { visitor, addressOf } =
    person === undefined || person === sightOf(area).person
      ? await arriveIn(area, { context, address })
      : { ...(await arrive(context, { address, person })), addressOf: (to: string) => `${address}/#/${to}` }
  await goTo(visitor.page, addressOf(path))
  if (tapped !== undefined) {
    await visitor.tap(tapped)
    await seesWhole(visitor.page)
  }
  if (typed) {
    await visitor.type(typed.id, typed.words)
    await visitor.see(/^找到/)
  }
  return visitor.page
}

async function shrink(page: Page, png: Buffer): Promise<Buffer> {
  for (const quality of [0.85, 0.75, 0.65, 0.5]) {
    const webp = Buffer.from(await page.evaluate(toWebp, { png: png.toString('base64'), width, quality }), 'base64')
    if (webp.length < mostBytes) return webp
  }
  throw new Error('a picture of the guide has more than 60 KB')
}

// Runs in the browser, which writes WebP.
async function toWebp({ png, width, quality }: { png: string; width: number; quality: number }): Promise<string> {
  const image = new Image()
  image.src = `data:image/png;base64,${png}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = Math.round((width * image.naturalHeight) / image.naturalWidth)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/webp', quality).split(',')[1] ?? ''
}
