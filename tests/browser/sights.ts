import * as z from 'zod/mini'
import { Appointment } from '../../contract/appointments/appointment'
import { Booking } from '../../contract/bookings'
import { CaseRow } from '../../contract/cases/row'
import { pageOf } from '../../contract/page'
import { UnitReferralRow } from '../../contract/referrals'
import { Found } from '../../contract/search'
import { Session } from '../../contract/sessions/session'
import type { Member } from '../support/member'
import { readList } from './lists'

/** Who of the demo community looks at an area's pages, and what these are about, by its name in an address. */
interface Sight {
  person: string
  about?(member: Member): Promise<Record<string, string>>
  /** Of the screens they sit at, default a phone's. */
  widths?: readonly Width[]
}

/** A phone and a desk, in px. */
export type Width = 390 | 1280

const Times = z.object({ days: z.array(z.object({ times: z.array(z.string()) })) })
const neighbour = '赵春梅'
const unknownTicket = 'tkt_00000000000000000000000000'

/** A line for each area that is about something, or that not everybody gets to see. */
const sights: Record<string, Sight> = {
  pages: { person: neighbour, about: bookOne },
  activities: { person: neighbour, about: bookOne },
  bookings: { person: neighbour, about: bookOne },
  me: { person: neighbour, about: async () => ({ ticket: unknownTicket }) },
  repairs: { person: '刘建国', about: (member) => findCase(member, { query: '', category: 'cleaning.rubbish' }) },
  desk: {
    person: '巴图',
    about: (member) => findCase(member, { query: '?queue=worker', category: 'lighting.stairwell' }),
    widths: [390, 1280],
  },
  catalogueDesk: {
    person: '乌云',
    about: async () => ({ of: 'service', id: 'marriage-registration', part: 'bring' }),
    widths: [390, 1280],
  },
  activityDesk: { person: '张敏', about: planOne, widths: [390, 1280] },
  rates: { person: '张敏' },
  settings: { person: '张敏', about: async () => ({ section: 'contacts' }), widths: [390, 1280] },
  search: { person: '张敏', widths: [390, 1280] },
  peopleDesk: { person: '张敏', about: someoneAtHome, widths: [390, 1280] },
  imports: { person: '张敏', about: readList, widths: [390, 1280] },
  guide: { person: '张敏', about: async () => ({ topic: 'repair' }), widths: [390, 1280] },
  stationCases: { person: '白音', about: (member) => findCase(member, { query: '', category: 'papers' }) },
  appointments: { person: '乌云', about: appointOne, widths: [390, 1280] },
  station: { person: neighbour, about: async () => ({ service: 'residence-permit', document: 'lease', path: 'residence-permit' }) },
  referrals: { person: '通拉嘎', about: oldestReferral },
  referring: { person: '乌云', about: (member) => findCase(member, { query: '?queue=team', category: 'law' }), widths: [390, 1280] },
}

export function sightOf(area: string): Sight {
  return sights[area] ?? { person: neighbour }
}

/** The first activity that has seats, booked once however often it is asked for. */
export async function bookOne({ login, get, post }: Member): Promise<Record<string, string>> {
  const { items } = await get('/sessions?limit=50', pageOf(Session))
  const session = items.find(({ state, audience }) => state === 'open' && audience === 'everyone')
  if (!session) throw new Error('no session is open to all')
  const body = { requestId: 'sight', party: [{ personId: login.person.id }] }
  const booking = await post(`/sessions/${session.id}/bookings`, { body, schema: Booking })
  return { session: session.id, booking: booking.id }
}

/** A draft with all its text, and the session that a neighbour booked; made once however often it is asked for. */
async function planOne({ get, post }: Member): Promise<Record<string, string>> {
  const { items } = await get('/sessions?limit=50', pageOf(Session))
  const session = items.find(({ state, audience, activityId }) => state === 'open' && audience === 'everyone' && activityId !== undefined)
  if (session?.activityId === undefined) throw new Error('no activity is open to all')
  const draft = await post('/activity-drafts', {
    body: { requestId: 'plan-sight', from: session.activityId },
    schema: z.object({ activityId: z.string() }),
  })
  return { activity: session.activityId, session: session.id, draft: draft.activityId }
}

/** A time at the station's desk, made once however often it is asked for. */
async function appointOne({ get, post }: Member): Promise<Record<string, string>> {
  const coming = await get('/appointments', pageOf(Appointment))
  const [known] = coming.items
  if (known) return { appointment: known.id }
  const { days } = await get('/desks/station/times?serviceId=residence-permit', Times)
  const startsAt = days.flatMap(({ times }) => times).at(-1)
  const body = { requestId: 'sight', startsAt, serviceId: 'residence-permit' }
  const { id } = await post('/desks/station/appointments', { body, schema: Appointment })
  return { appointment: id }
}

async function findCase({ get }: Member, { query, category }: { query: string; category: string }): Promise<Record<string, string>> {
  const { items } = await get(`/cases${query}`, pageOf(CaseRow))
  const found = items.find((row) => row.category === category)
  if (!found) throw new Error(`the list shows no ${category}`)
  return { case: found.id }
}

/** A repairer of the crew, and a home with people in it. */
async function someoneAtHome({ get }: Member): Promise<Record<string, string>> {
  const { items } = await get(`/search?q=${encodeURIComponent('马志强')}`, pageOf(Found))
  const person = items.find(({ kind }) => kind === 'person')
  const homes = await get(`/search?q=${encodeURIComponent('王秀兰')}`, pageOf(Found))
  const neighbour = homes.items.find((item) => item.kind === 'person')
  if (person?.kind !== 'person' || neighbour?.kind !== 'person' || !neighbour.home) throw new Error('the search finds nobody')
  return { person: person.id, home: neighbour.home.householdId }
}

async function oldestReferral({ get }: Member): Promise<Record<string, string>> {
  const [first] = (await get('/unit/referrals', pageOf(UnitReferralRow))).items
  if (!first) throw new Error('nothing was sent to the organisation')
  return { referral: first.id }
}
