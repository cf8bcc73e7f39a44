import type { BrowserContext, Page } from 'playwright-core'
import { logIn, type Visitor, visit } from './visitor'

/** Every page of the web app by its name; `booking` is one that the person who looks has made. */
export function pagesOf({ session, booking }: { session: string; booking: string }): Record<string, string> {
  return {
    home: '/pages/home/index',
    activities: '/pages/activities/index',
    services: '/pages/services/index',
    me: '/pages/me/index',
    activity: `/activities/detail/index?session=${session}`,
    booked: `/bookings/booked/index?booking=${booking}`,
    bookings: '/bookings/list/index',
    booking: `/bookings/detail/index?booking=${booking}`,
    profile: '/me/profile/index',
    'home choice': '/me/home/index',
    family: '/me/family/index',
    inbox: '/me/inbox/index',
    confirm: '/me/confirm/index?ticket=tkt_00000000000000000000000000',
    'web login': '/me/web-login/index',
    report: '/repairs/report/index',
    repairs: '/repairs/list/index',
    rates: '/rates/month/index',
    gallery: '/gallery/index',
  }
}

/** Somebody of the demo community, logged in, with one activity booked and another still to book. */
export async function aNeighbour(
  context: BrowserContext,
  { address, person }: { address: string; person: string },
): Promise<{ visitor: Visitor; pages: Record<string, string> }> {
  const visitor = await visit(context, address)
  await logIn(visitor, person)
  await visitor.tap('首页', 'tab')
  await visitor.tap(/还剩 \d+ 个/)
  await visitor.see('说明')
  const session = valueIn(visitor.page, 'session')
  await visitor.tap(/给.*报名/)
  await visitor.see(/报好了/)
  return { visitor, pages: pagesOf({ session, booking: valueIn(visitor.page, 'booking') }) }
}

/** Goes there as an address does, and waits until what the page asks for is there. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(address, { waitUntil: 'networkidle' })
}

function valueIn(page: Page, name: string): string {
  const value = new RegExp(`[?&]${name}=([^&#]+)`).exec(page.url())?.[1]
  if (!value) throw new Error(`${page.url()} names no ${name}`)
  return value
}
