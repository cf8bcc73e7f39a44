import { randomUUID } from 'node:crypto'
import { book } from '../../../functions/bookings/book'
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
import { listSessions } from '../../../functions/sessions/list'
import { loadCommunity } from '../../../local/community/load'
import { demoPeople } from '../../../local/community/people'
import { communityId } from '../../../local/community/settings'
import { clockAt, createTestServices, monday, oneDay } from '../../support/world'
import { aTable, cutAfter, everythingIn } from './table'

// Each test loads a whole community, some of them twice, while the machine does other things.
jest.setTimeout(60_000)

const tables: (() => Promise<void>)[] = []

afterEach(async () => {
  await tables.pop()?.()
})

test('the first load makes the community within 20 s and 8,000 items, as the product shows it', async () => {
  const { ctx, load } = await aCommunity()

  const loaded = await load()

  const items = await everythingIn(ctx)
  expect(loaded).toEqual({ items: items.size, added: items.size, milliseconds: expect.any(Number) })
  expect(items.size).toBeLessThan(8_000)
  expect(loaded.milliseconds).toBeLessThan(20_000)
  const { items: near } = await listSessions(ctx, { from: '2026-11-23', to: '2027-01-01', limit: 50 })
  const inState = (state: string) => near.filter((session) => session.state === state && session.audience === 'everyone')
  expect(near.length).toBeGreaterThanOrEqual(30)
  expect(inState('open').filter(({ left }) => left >= 60 && left <= 200).length).toBeGreaterThanOrEqual(3)
  expect(inState('full').length).toBeGreaterThanOrEqual(2)
  expect(inState('notOpen').length).toBeGreaterThanOrEqual(3)
  expect(near.filter(({ title, state, left }) => title === '冬至包饺子' && state === 'open' && left >= 60)).toHaveLength(2)
  const qimuge = await asDemoPerson(ctx, 'qimuge')
  expect((await listCompounds(qimuge)).items).toHaveLength(18)
})

test('seats taken and seats left make the capacity, and every seat is somebody’s', async () => {
  const { ctx, load } = await aCommunity()

  await load()

  expect(await seatFaults(ctx)).toEqual([])
})

test('a demo person is found by openid, with home, family and a phone of their own', async () => {
  const { ctx, load } = await aCommunity()
  await load()

  for (const { key, name, openid, home, phone, roles } of demoPeople) {
    const person = await findPersonByOpenid(ctx, ctx.crypto.index(ctx.communityId, 'openid', openid))
    if (!person) throw new Error(`${key} is not there`)
    const seen = viewPerson(ctx, person)
    expect([key, seen.name, new Set(seen.roles)]).toEqual([key, name, new Set(['visitor', ...roles])])
    expect(seen.phone).toBe(phone ? `199****${phone.slice(-4)}` : null)
    expect(seen.home).toEqual(home ? await homeOf(ctx, home) : null)
  }
  const qimuge = await asDemoPerson(ctx, 'qimuge')
  expect((await findFamily(ctx, String(qimuge.caller?.id))).map(({ name }) => name)).toEqual(['娜仁', '苏日娜'])
})

test('a second load adds nothing and changes nothing', async () => {
  const { ctx, load } = await aCommunity()
  await load()
  const before = await everythingIn(ctx)

  const second = await load()

  expect(second).toMatchObject({ items: before.size, added: 0 })
  expect(await everythingIn(ctx)).toEqual(before)
})

test.each([1, 30, 48, 120])('a load that is cut off after %i writes is completed by the next', async (writes) => {
  const { ctx, load } = await aCommunity()
  const line = await cutAfter(writes, String(ctx.environment.DYNAMODB_ENDPOINT))
  await expect(load({ endpoint: line.endpoint })).rejects.toThrow()
  line.close()
  const half = (await everythingIn(ctx)).size

  const rest = await load()

  const items = await everythingIn(ctx)
  expect(half).toBeGreaterThan(0)
  expect(rest.added).toBeGreaterThan(0)
  expect([items.size, items.size - half]).toEqual([rest.items, rest.added])
  expect(await seatFaults(ctx)).toEqual([])
  expect((await load()).added).toBe(0)
})

test('a start thirty days later adds the days that came, fills what has opened and leaves every booking alone', async () => {
  const { ctx, load } = await aCommunity()
  await load()
  const qimuge = await asDemoPerson(ctx, 'qimuge')
  const { items: early } = await listSessions(ctx, { from: '2026-12-22', to: '2026-12-31', limit: 50 })
  const feast = early.find(({ title }) => title === '冬至包饺子')
  const mine = await book(qimuge, { requestId: 'mine', sessionId: String(feast?.id), party: [{ name: '娜仁' }] })
  const before = await everythingIn(ctx)

  const topUp = await load({ days: 30 })

  const after = await everythingIn(ctx)
  expect(after.size - before.size).toBe(topUp.added)
  expect(topUp.added).toBeGreaterThan(100)
  for (const [key, item] of before) if (!key.endsWith(' counter')) expect(after.get(key)).toEqual(item)
  expect(after.get(`session#${feast?.id} counter`)).toEqual(before.get(`session#${feast?.id} counter`))
  expect(after.get(`person#${qimuge.caller?.id} booking#${mine.id}`)).toMatchObject({ state: 'confirmed', seats: 1 })
  expect(await seatFaults(ctx)).toEqual([])
  const later = at(ctx, monday + 30 * oneDay)
  const { items: near } = await listSessions(later, { from: '2026-12-23', to: '2027-02-01', limit: 50 })
  expect(near.filter(({ state }) => state === 'full').length).toBeGreaterThanOrEqual(2)
  expect(near.filter(({ state, left }) => state === 'open' && left >= 60).length).toBeGreaterThanOrEqual(3)
})

test('seats that a resident took before the neighbours came are the resident’s', async () => {
  const { ctx, load } = await aCommunity()
  await load()
  const later = monday + 14 * oneDay
  const { items: fresh } = await listSessions(at(ctx, later), { from: '2026-12-22', to: '2027-01-03', limit: 50 })
  const reading = fresh.find(({ title, startsAt }) => title.startsWith('儿童阅读角') && startsAt.startsWith('2027-01-02'))
  const party = ['一', '二', '三', '四', '五'].map((name) => ({ name }))
  await book(at(await asDemoPerson(ctx, 'maxiuying'), later), { requestId: 'first', sessionId: String(reading?.id), party })

  await load({ days: 15 })

  expect(await seatFaults(ctx)).toEqual([])
  const { items: full } = await listSessions(at(ctx, later + oneDay), { from: '2027-01-02', to: '2027-01-02', search: '儿童阅读角' })
  expect(full).toMatchObject([{ state: 'full', left: 0 }])
})

test('who deleted themselves or a name of their family is not brought back', async () => {
  const { ctx, load } = await aCommunity()
  await load()
  const qimuge = await asDemoPerson(ctx, 'qimuge')
  const [mother] = await findFamily(ctx, String(qimuge.caller?.id))
  await removeFamily(qimuge, { requestId: 'off', familyId: String(mother?.id) })
  await removePerson(await asDemoPerson(ctx, 'chenxiaoyu'), { requestId: 'gone' })
  const before = await everythingIn(ctx)

  const again = await load()

  expect(again.added).toBe(0)
  expect(await everythingIn(ctx)).toEqual(before)
})

/** A community with a table of its own, and its loads: some days later, or over another line to the store. */
async function aCommunity() {
  const name = `community-${process.pid}-${randomUUID()}`
  tables.push(await aTable(name))
  const services = createTestServices(clockAt(monday))
  const onTable = (endpoint = services.environment.DYNAMODB_ENDPOINT) => {
    const environment = { ...services.environment, DYNAMODB_ENDPOINT: endpoint, TABLE: name }
    return { ...services, environment, wholeTable: createTable(createClient(environment), name) }
  }
  return {
    ctx: inCommunity(onTable(), communityId),
    load: ({ days = 0, endpoint }: { days?: number; endpoint?: string } = {}) =>
      loadCommunity({ services: onTable(endpoint), now: monday + days * oneDay }),
  }
}

const at = (ctx: Context, now: number): Context => ({ ...ctx, clock: clockAt(now) })

async function asDemoPerson(ctx: Context, key: string): Promise<Context> {
  const openid = demoPeople.find((person) => person.key === key)?.openid ?? ''
  const person = await findPersonByOpenid(ctx, ctx.crypto.index(ctx.communityId, 'openid', openid))
  if (!person) throw new Error(`${key} is not there`)
  const caller: Caller = { id: person.id, communityId: ctx.communityId, roles: rolesOf(person), loginId: 'log', item: { ...person } }
  return { ...ctx, caller }
}

/** Sessions whose seats do not add up: taken by bookings + left = capacity, and a lock for each seat taken. */
async function seatFaults(ctx: Context): Promise<string[]> {
  const items = await everythingIn(ctx)
  const taken = new Map<unknown, number>()
  const locks = new Map<unknown, number>()
  for (const [key, item] of items) {
    if (key.includes(' booking#') && item.state === 'confirmed')
      taken.set(item.sessionId, (taken.get(item.sessionId) ?? 0) + Number(item.seats))
    const session = /^seats#(\S+) seat#/.exec(key)?.[1]
    if (session) locks.set(session, (locks.get(session) ?? 0) + 1)
  }
  return [...items].flatMap(([key, counter]) => {
    const id = /^session#(\S+) counter$/.exec(key)?.[1]
    if (!id) return []
    const count = taken.get(id) ?? 0
    const right = count + Number(counter.left) === counter.capacity && Number(counter.left) >= 0 && count <= (locks.get(id) ?? 0)
    return right ? [] : [`${id}: ${count} taken, ${counter.left} left of ${counter.capacity}, ${locks.get(id)} locks`]
  })
}
