import type { BrowserContext, Page } from 'playwright-core'
import { CaseRow } from '../../contract/cases/row'
import { pageOf } from '../../contract/page'
import { logIn, type Visitor, visit } from './visitor'

/** Every page of the web app by its name, for somebody who gets to see it; an address ends in `=` where they name what it is about. */
export const places = {
  neighbour: {
    home: '/pages/home/index',
    activities: '/pages/activities/index',
    services: '/pages/services/index',
    me: '/pages/me/index',
    activity: '/activities/detail/index?session=',
    booked: '/bookings/booked/index?booking=',
    bookings: '/bookings/list/index',
    booking: '/bookings/detail/index?booking=',
    profile: '/me/profile/index',
    'home choice': '/me/home/index',
    family: '/me/family/index',
    inbox: '/me/inbox/index',
    confirm: '/me/confirm/index?ticket=tkt_00000000000000000000000000',
    'web login': '/me/web-login/index',
    report: '/repairs/report/index',
    repairs: '/repairs/list/index',
    gallery: '/gallery/index',
  },
  reporter: {
    'repair sent': '/repairs/sent/index?case=',
    repair: '/repairs/detail/index?case=',
    'repair rating': '/repairs/rate/index?case=',
  },
  worker: {
    queue: '/desk/queue/index',
    case: '/desk/case/index?case=',
  },
  manager: {
    rates: '/rates/month/index',
  },
}

export type Who = keyof typeof places

interface Seer {
  person: string
  /** What their pages are about, by its name in an address. */
  find(visitor: Visitor): Promise<Record<string, string>>
}

/** People of the demo community: one who books, one who waits to rate a repair, one who has a repair in hand, and who manages it all. */
const seers: Record<Who, Seer> = {
  neighbour: { person: '其木格', find: bookOne },
  reporter: { person: '刘建国', find: findRepaired },
  worker: { person: '巴图', find: findInHand },
  manager: { person: '张敏', find: async () => ({}) },
}

/** Somebody logged in, and the pages they see by their names. */
export async function arrive(
  context: BrowserContext,
  { address, who, person = seers[who].person }: { address: string; who: Who; person?: string },
): Promise<{ visitor: Visitor; pages: Record<string, string> }> {
  const visitor = await visit(context, address)
  await logIn(visitor, person)
  const found = await seers[who].find(visitor)
  const named = Object.entries(places[who]).map(([name, path]) => [name, path.replace(/(\w+)=$/, (all, what) => `${all}${found[what]}`)])
  return { visitor, pages: Object.fromEntries(named) }
}

/** One activity booked, and the page of it. */
async function bookOne(visitor: Visitor): Promise<Record<string, string>> {
  await visitor.tap('首页', 'tab')
  await visitor.tap(/还剩 \d+ 个/)
  await visitor.see('说明')
  const session = valueIn(visitor.page, 'session')
  await visitor.tap(/给.*报名/)
  await visitor.see(/报好了/)
  return { session, booking: valueIn(visitor.page, 'booking') }
}

async function findRepaired(visitor: Visitor): Promise<Record<string, string>> {
  await visitor.tap('办事', 'tab')
  return { case: await caseIn(visitor, { list: /我的报修/, asked: /\/cases\?/, category: 'cleaning.rubbish' }) }
}

async function findInHand(visitor: Visitor): Promise<Record<string, string>> {
  return { case: await caseIn(visitor, { list: /要办的事/, asked: /\/cases\?queue=worker/, category: 'lighting.stairwell' }) }
}

/** Opens a list of cases and gives the id of the one of that category. */
async function caseIn(
  { page, tap }: Visitor,
  { list, asked, category }: Record<'list' | 'asked', RegExp> & { category: string },
): Promise<string> {
  const [answer] = await Promise.all([page.waitForResponse(asked), tap(list)])
  const { items } = pageOf(CaseRow).parse(await answer.json())
  const found = items.find((row) => row.category === category)
  if (!found) throw new Error(`the list shows no ${category}`)
  return found.id
}

/** Goes there as an address does, and waits until what the page asks for is there. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(address, { waitUntil: 'networkidle' })
  // All a page needs is asked for at once, so that the network may rest before the app begins.
  await page.waitForFunction(isWhole, undefined, { polling: 50 })
}

/** Runs in the browser: the page stands there in full strength and waits for nothing; the gallery shows waiting as well. */
function isWhole(): boolean {
  const shown = [...document.querySelectorAll('.screen')].filter((one) => one.checkVisibility())
  const waiting = document.querySelector('.screen .skeleton:not(.gallery .skeleton)')
  const appearing = document
    .getAnimations()
    .some((one) => one instanceof CSSAnimation && one.animationName === 'screen-appear' && one.playState === 'running')
  return shown.length > 0 && !waiting && !appearing
}

function valueIn(page: Page, name: string): string {
  const value = new RegExp(`[?&]${name}=([^&#]+)`).exec(page.url())?.[1]
  if (!value) throw new Error(`${page.url()} names no ${name}`)
  return value
}
