import { randomInt } from 'node:crypto'
import type { Browser, BrowserContext } from 'playwright-core'
import * as z from 'zod/mini'
import { Activity } from '../../contract/activities'
import { Booking } from '../../contract/bookings'
import { Case } from '../../contract/cases/case'
import { FamilyMember } from '../../contract/family'
import { Person } from '../../contract/people'
import { toInstant } from '../../contract/time'
import { appPages } from '../support/appPages'
import { type Member, memberOf } from '../support/member'
import { arrive, goTo } from './arrive'
import { openBrowser, openPhone } from './browser'
import { stack } from './shared'
import type { Visitor } from './visitor'

const oneHour = 3_600_000
/** As short as a name may be. */
const markup = '<img src=x onerror = struck=1>'
const long = `<script>struck=1</script>\n${markup}`
const neighbour = '爱写标签的邻居'
const manager = '张敏'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser?.close())

const request = () => ({ requestId: `markup-${randomInt(1e9)}` })
const act = (member: Member, id: string, { action, input }: { action: string; input?: object }) =>
  member.post(`/cases/${id}/actions/${action}`, { body: { ...request(), input }, schema: Case })

/** All that a resident and staff can write somewhere, with markup in it; the ids of where it is shown. */
async function writeEverywhere(title: string): Promise<{ query: string }> {
  const [resident, staff] = [await memberOf(stack.address, neighbour), await memberOf(stack.address, manager)]
  const startsAt = Math.ceil(Date.now() / oneHour) * oneHour + 48 * oneHour
  const words = { title, description: long, bring: markup, organiser: markup }
  const publish = async (from: number) => {
    const session = { startsAt: toInstant(from), endsAt: toInstant(from + oneHour), venueId: 'square', capacity: 9 }
    return staff.post('/activities', { body: { ...request(), ...words, sessions: [session] }, schema: Activity })
  }
  const book = async ({ sessions: [session] }: Activity) =>
    resident.post(`/sessions/${session?.id}/bookings`, {
      body: { ...request(), party: [{ personId: resident.login.person.id }, { name: `${markup}.` }] },
      schema: Booking,
    })

  await resident.post('/me', { body: { ...request(), name: markup }, schema: Person })
  await resident.post('/family', { body: { ...request(), name: markup }, schema: FamilyMember })
  const booking = await book(await publish(startsAt))
  const calledOff = await publish(startsAt + oneHour)
  await book(calledOff)
  await staff.post(`/activities/${calledOff.id}/cancel`, { body: { ...request(), reason: markup }, schema: z.unknown() })
  const form = { danger: 'none', category: 'lighting.street', place: { venueId: 'square', where: markup }, text: long }
  const report = { ...request(), kind: 'repair', form, onBehalfOf: { name: markup } }
  const { id } = await resident.post('/cases', { body: report, schema: Case })
  await resident.post(`/cases/${id}/messages`, { body: { ...request(), text: long }, schema: Case })
  await staff.post(`/cases/${id}/messages`, { body: { ...request(), text: long, staffOnly: true }, schema: Case })
  await act(staff, id, { action: 'accept', input: { note: long } })
  const about = { session: booking.sessionId, booking: booking.id, case: id, search: markup, kind: 'repair' }
  return { query: new URLSearchParams(about).toString() }
}

/** Opens a page, types markup into each of its fields, and gives what is to be read there. */
async function openAndType({ page }: Visitor, address: string): Promise<string> {
  await goTo(page, address)
  for (const field of await page.locator('input:visible:not([type=file]), textarea:visible').all()) {
    await field.fill(markup, { timeout: 2_000 }).catch(() => undefined)
    await field.blur({ timeout: 2_000 }).catch(() => undefined)
  }
  return page.evaluate(() => document.body.textContent ?? '')
}

const struck = ({ page }: Visitor) => page.evaluate(() => (globalThis as { struck?: number }).struck)

async function tour(
  context: BrowserContext,
  { person, query, areas }: { person: string; query: string; areas: (area: string) => boolean },
) {
  const { visitor } = await arrive(context, { address: stack.address, person })
  const shown: string[] = []
  for (const { area, path } of appPages('h5')) {
    if (!areas(area)) continue
    const read = await openAndType(visitor, `${stack.address}/#/${path}?${query}`)
    if (read.includes(markup)) shown.push(path)
    expect({ path, struck: await struck(visitor) }).toEqual({ path, struck: undefined })
  }
  return { visitor, shown }
}

test('markup that somebody typed is text on every page and in every title, for residents and for staff', async () => {
  const title = `${markup} ${randomInt(1e8, 1e9)}`
  const { query } = await writeEverywhere(title)
  const desk = (area: string) => area === 'desk' || area === 'rates'

  const residents = await openPhone(browser, { still: true })
  const resident = await tour(residents, { person: neighbour, query, areas: (area) => !desk(area) && area !== 'gallery' })
  await goTo(resident.visitor.page, `${stack.address}/#/activities/detail/index?${query}`)
  await resident.visitor.see(title)
  const named = await resident.visitor.page.title()
  const staffs = await openPhone(browser, { still: true })
  const staff = await tour(staffs, { person: manager, query, areas: desk })
  await Promise.all([residents.close(), staffs.close()])

  expect(named).toBe(title)
  expect(resident.shown).toEqual(
    expect.arrayContaining([
      'pages/me/index',
      'activities/detail/index',
      'bookings/detail/index',
      'bookings/list/index',
      'me/family/index',
      'me/inbox/index',
      'repairs/detail/index',
    ]),
  )
  expect(staff.shown).toEqual(expect.arrayContaining(['desk/case/index']))
  expect([...resident.visitor.problems, ...staff.visitor.problems]).toEqual([])
})
