import { firstCatalogue } from '../../../cloud/catalogue/catalogue'
import { book } from '../../../functions/bookings/book'
import { catalogueOf } from '../../../functions/catalogue/lookup'
import { listNews } from '../../../functions/news/list'
import { removeFamily } from '../../../functions/people/family'
import { findPersonByOpenid, viewPerson } from '../../../functions/people/lookup'
import { removePerson } from '../../../functions/people/remove'
import { findFamily } from '../../../functions/people/store'
import { listCompounds } from '../../../functions/places/listCompounds'
import { homeOf } from '../../../functions/places/lookup'
import { type Caller, rolesOf } from '../../../functions/platform/caller'
import { inCommunity } from '../../../functions/platform/community'
import type { Context } from '../../../functions/platform/context'
import { createClient, createTable } from '../../../functions/platform/table'
import { search } from '../../../functions/search/search'
import { listSessions } from '../../../functions/sessions/list'
import { loadCommunity } from '../../../local/community/load'
import { demoPeople } from '../../../local/community/people'
import { wordOf } from '../../support/searching'
import { clockAt, createTestServices, monday, oneDay } from '../../support/world'
import { cutAfter, everythingOf, ownTable } from './table'

// Each test loads a whole community, most of them twice, while the machine does other things.
jest.setTimeout(90_000)

let communities = 0

test('the first load makes the community within 8,000 items, every taken seat being somebody’s', async () => {
  const { ctx, loaded } = await firstLoad()

  const items = await everythingOf(ctx)
  expect(loaded).toEqual({ items: items.size, added: items.size, milliseconds: expect.any(Number) })
  expect(items.size).toBeLessThan(8_000)
  expect(await seatFaults(ctx)).toEqual([])
  // What happened to the cases is told once the stream runs.
  expect([...items.values()].filter((item) => item.undeliveredPk !== undefined && !/^(case|referral)\./.test(String(item.type)))).toEqual(
    [],
  )
  const { items: near } = await listSessions(ctx, { from: '2026-11-23', to: '2027-01-01', limit: 50 })
  const inState = (state: string) => near.filter((session) => session.state === state && session.audience === 'everyone')
  expect(near.length).toBeGreaterThanOrEqual(30)
  expect(inState('open').filter(({ left }) => left >= 60 && left <= 200).length).toBeGreaterThanOrEqual(3)
  expect(inState('full').length).toBeGreaterThanOrEqual(2)
  expect(inState('notOpen').length).toBeGreaterThanOrEqual(3)
  expect(near.filter(({ title, state, left }) => title === '冬至包饺子' && state === 'open' && left >= 60)).toHaveLength(2)
})

test('the loaded community is what the product shows: places, news, the catalogue, and each demo person by openid', async () => {
  const { ctx } = await firstLoad()

  const qimuge = await asDemoPerson(ctx, 'qimuge')
  expect((await listCompounds(qimuge)).items).toHaveLength(18)
  expect((await findFamily(ctx, String(qimuge.caller?.id))).map(({ name }) => name)).toEqual(['娜仁', '苏日娜'])
  expect(await catalogueOf(ctx)).toEqual(firstCatalogue)
  const news = (await listNews(ctx, {})).items
  expect(news.map(({ title }) => title)).toEqual(expect.arrayContaining(['冬至包饺子', '元旦邻里联欢会']))
  expect(news.map(({ at: told }) => told)).toEqual(
    news
      .map(({ at: told }) => told)
      .sort()
      .reverse(),
  )
  for (const { key, name, openid, home, phone, roles, claimsOnly } of demoPeople) {
    const person = await findPersonByOpenid(ctx, ctx.crypto.index(ctx.communityId, 'openid', openid))
    if (!person) throw new Error(`${key} is not there`)
    const seen = viewPerson(ctx, person)
    expect([key, seen.name, new Set(seen.roles)]).toEqual([key, name, new Set(['visitor', ...roles])])
    expect(seen.phone).toBe(phone ? `199****${phone.slice(-4)}` : null)
    expect(seen.home).toEqual(home ? { ...(await homeOf(ctx, home)), state: claimsOnly ? 'claimed' : 'confirmed' } : null)
  }
})

test('everybody and every case of the loaded community can be searched for', async () => {
  const { ctx } = await firstLoad()
  const zhangmin = await asDemoPerson(ctx, 'zhangmin')
  const found = async (q: string) => (await search(zhangmin, { q })).items.map(wordOf)

  for (const { name, phone } of demoPeople) {
    expect([name, await found(name)]).toEqual([name, expect.arrayContaining([`person ${name[0]}*`])])
    if (phone) expect(await found(phone)).toContain(`person ${name[0]}*`)
  }
  expect(await found('墙皮')).toEqual([expect.stringMatching(/^case BX-/)])
  expect(await found('2号楼1单元301')).toEqual(expect.arrayContaining(['person 王*', expect.stringMatching(/^home /)]))
  expect(await found('饺子')).toEqual(expect.arrayContaining(['session 冬至包饺子']))
})

test('a second load adds nothing: no one who deleted themselves, no name taken off a list, nothing else', async () => {
  const { ctx, load, loaded } = await firstLoad()
  const qimuge = await asDemoPerson(ctx, 'qimuge')
  const [mother] = await findFamily(ctx, String(qimuge.caller?.id))
  await removeFamily(qimuge, { requestId: 'off', familyId: String(mother?.id) })
  await removePerson(await asDemoPerson(ctx, 'chenxiaoyu'), { requestId: 'gone' })
  const before = await everythingOf(ctx)

  const second = await load()

  expect(second).toMatchObject({ items: loaded.items, added: 0 })
  expect(await everythingOf(ctx)).toEqual(before)
})

test('a load that is cut off, again and again, is completed by the next', async () => {
  const { ctx, load } = await aCommunity()
  const sizes = [0]
  // In the first batches, among the activities, the people, and in the middle of the bookings.
  for (const writes of [1, 20, 26, 3, 4, 60]) {
    const line = await cutAfter(writes, String(ctx.environment.DYNAMODB_ENDPOINT))
    await expect(load({ endpoint: line.endpoint })).rejects.toThrow()
    await line.close()
    sizes.push((await everythingOf(ctx)).size)
  }

  const rest = await load()

  const items = await everythingOf(ctx)
  expect(sizes).toEqual([...new Set(sizes)].sort((a, b) => a - b))
  expect(rest.added).toBe(items.size - (sizes.at(-1) ?? 0))
  expect(items.size).toBe(rest.items)
  expect(await seatFaults(ctx)).toEqual([])
  expect((await load()).added).toBe(0)
})

test('a start thirty days later adds the days that came, fills what has opened and leaves residents their bookings', async () => {
  const { ctx, load } = await firstLoad()
  const qimuge = await asDemoPerson(ctx, 'qimuge')
  const feast = await sessionIn(ctx, '2026-12-22', '冬至包饺子')
  await book(qimuge, { requestId: 'feast', sessionId: feast.id, party: [{ name: '娜仁' }] })
  const newYear = at(ctx, monday + 14 * oneDay)
  const reading = await sessionIn(newYear, '2027-01-02', '儿童阅读角')
  const children = ['甲', '乙', '丙', '丁', '戊'].map((name) => ({ name }))
  await book(at(qimuge, newYear.clock.now()), { requestId: 'reading', sessionId: reading.id, party: children })
  const ahead = async () => (await listSessions(ctx, { from: '2027-12-24', to: '2028-01-22' })).items.length
  const before = await everythingOf(ctx)
  expect(await ahead()).toBe(0)

  const topUp = await load({ days: 30 })

  const after = await everythingOf(ctx)
  expect(after.size - before.size).toBe(topUp.added)
  expect(await ahead()).toBeGreaterThanOrEqual(15)
  const written = [...before].filter(([key, item]) => JSON.stringify(after.get(key)) !== JSON.stringify(item)).map(([key]) => key)
  expect(written.filter((key) => !key.endsWith(' counter'))).toEqual([])
  expect(written).toContain(`session#${reading.id} counter`)
  expect(written).not.toContain(`session#${feast.id} counter`)
  expect(await seatFaults(ctx)).toEqual([])
  const { items: near } = await listSessions(at(ctx, monday + 30 * oneDay), { from: '2026-12-24', to: '2027-02-01', limit: 50 })
  expect(near.find(({ id }) => id === reading.id)).toMatchObject({ state: 'full', left: 0 })
  expect(near.filter(({ state }) => state === 'full').length).toBeGreaterThanOrEqual(2)
  expect(near.filter(({ state, left }) => state === 'open' && left >= 60).length).toBeGreaterThanOrEqual(3)
})

/** A community in a table of its own, and its loads: some days later, or over another line to the store. */
async function aCommunity() {
  const communityId = `seed${process.pid.toString(36)}-${++communities}`
  const given = createTestServices(clockAt(monday))
  const environment = { ...given.environment, TABLE: await ownTable(communityId) }
  const servicesOver = (endpoint = environment.DYNAMODB_ENDPOINT) => {
    const over = { ...environment, DYNAMODB_ENDPOINT: endpoint }
    return { ...given, environment: over, wholeTable: createTable(createClient(over), over.TABLE) }
  }
  return {
    ctx: inCommunity(servicesOver(), communityId),
    load: ({ days = 0, endpoint }: { days?: number; endpoint?: string } = {}) =>
      loadCommunity({ services: servicesOver(endpoint), now: monday + days * oneDay, communityId }),
  }
}

let first: ReturnType<typeof loadedCommunity> | undefined

/** One community for all but the first test to take as they find it: loading one is what takes long. */
function firstLoad() {
  first ??= loadedCommunity()
  return first
}

async function loadedCommunity() {
  const community = await aCommunity()
  return { ...community, loaded: await community.load() }
}

const at = (ctx: Context, now: number): Context => ({ ...ctx, clock: clockAt(now) })

async function asDemoPerson(ctx: Context, key: string): Promise<Context> {
  const openid = demoPeople.find((person) => person.key === key)?.openid ?? ''
  const person = await findPersonByOpenid(ctx, ctx.crypto.index(ctx.communityId, 'openid', openid))
  if (!person) throw new Error(`${key} is not there`)
  const caller: Caller = {
    id: person.id,
    communityId: ctx.communityId,
    roles: rolesOf(person),
    teams: [],
    grids: [],
    organisations: [],
    loginId: 'log',
    item: { ...person },
  }
  return { ...ctx, caller }
}

async function sessionIn(ctx: Context, day: string, title: string) {
  const [session] = (await listSessions(ctx, { from: day, to: day, search: title })).items
  if (!session) throw new Error(`there is no ${title} on ${day}`)
  return session
}

/** Sessions whose seats do not add up: taken by bookings + left = capacity, with a lock for each booking’s booker and companions. */
async function seatFaults(ctx: Context): Promise<string[]> {
  const items = await everythingOf(ctx)
  const taken = new Map<unknown, number>()
  const locks = new Map<unknown, Set<unknown>>()
  for (const [key, item] of items) {
    const session = /^seats#(\S+) seat#/.exec(key)?.[1]
    if (session) locks.set(session, (locks.get(session) ?? new Set()).add(item.bookingId))
    if (key.includes(' booking#') && item.state === 'confirmed')
      taken.set(item.sessionId, (taken.get(item.sessionId) ?? 0) + Number(item.seats))
  }
  const bookings = (sessionId: string) => [...(locks.get(sessionId) ?? [])].length
  return [...items].flatMap(([key, { left, capacity }]) => {
    const id = /^session#(\S+) counter$/.exec(key)?.[1]
    const count = taken.get(id) ?? 0
    if (!id || (count + Number(left) === capacity && Number(left) >= 0 && bookings(id) <= count)) return []
    return [`${id}: ${count} taken in ${bookings(id)} bookings, ${left} left of ${capacity}`]
  })
}
