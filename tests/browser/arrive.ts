import type { BrowserContext, Page, Request } from 'playwright-core'
import { type Member, memberOf } from '../support/member'
import { until } from '../support/until'
import { sightOf } from './sights'
import { type Visitor, visit } from './visitor'

interface Arrived {
  visitor: Visitor
  member: Member
}

interface Arrival {
  address: string
  person: string
  /** Where they go, default a page that is none of the app's. */
  page?: string
}

/** Somebody who has logged in before, as on all days but the first: two walks show how that is done. */
export async function arrive(context: BrowserContext, { address, person, page }: Arrival): Promise<Arrived> {
  const member = await memberOf(address, person)
  const { token, refreshToken = '', person: self } = member.login
  // As the web login leaves them: the refresh token in a cookie out of the page's reach, the rest in its storage.
  const cookie = { name: `refresh-${self.communityId}`, value: refreshToken, domain: new URL(address).hostname, path: '/v1/login' }
  await context.addCookies([{ ...cookie, httpOnly: true, sameSite: 'Strict' }])
  const visitor = await visit(context, `${address}/mark.svg`)
  const login = JSON.stringify({ data: { token, person: self } })
  await visitor.page.evaluate((stored) => localStorage.setItem('login', stored), login)
  if (page) await visitor.page.goto(`${address}/#/${page}`)
  return { visitor, member }
}

/** Who gets to see an area's pages, logged in, and where they go: with all that the area is about in every address. */
export async function arriveIn(area: string, { context, address }: { context: BrowserContext; address: string }) {
  const { person, about, widths = [390] } = sightOf(area)
  const { visitor, member } = await arrive(context, { address, person })
  const query = new URLSearchParams(await about?.(member)).toString()
  return { visitor, widths, addressOf: (page: string) => `${address}/#/${page}${query && `?${query}`}` }
}

/** Goes there as an address does, and waits until what the page asks for is there. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.goto('about:blank')
  const underWay = requestsOf(page)
  await page.goto(address)
  await seesWhole(page)
  await until('what the page asked for', () => underWay.all.size === 0)
  underWay.stop()
  await seesWhole(page)
}

/** What the page has asked for and not yet got, from now until it is stopped. */
function requestsOf(page: Page) {
  const all = new Set<Request>()
  const begun = (request: Request) => all.add(request)
  const ended = (request: Request) => all.delete(request)
  page.on('request', begun).on('requestfinished', ended).on('requestfailed', ended)
  const stop = () => void page.off('request', begun).off('requestfinished', ended).off('requestfailed', ended)
  return { all, stop }
}

/** All a page needs is asked for at once, so that the network may rest before the app begins. */
export async function seesWhole(page: Page): Promise<void> {
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
