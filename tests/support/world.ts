import { generateKeyPairSync, randomBytes } from 'node:crypto'
import type { Address, GivenRole, Home, HomeState } from '../../contract/people'
import type { Post } from '../../contract/posts'
import { forgetSettings } from '../../functions/communities/lookup'
import type { Settings } from '../../functions/communities/store'
import { putSettings } from '../../functions/communities/store'
import { foundWrites } from '../../functions/people/doors'
import { phoneField, putPerson, type StoredPerson } from '../../functions/people/lookup'
import { openBlobs } from '../../functions/platform/blobs/open'
import { type Caller, knownCaller } from '../../functions/platform/caller'
import { inCommunity } from '../../functions/platform/community'
import type { Context, Services } from '../../functions/platform/context'
import { createCrypto } from '../../functions/platform/crypto'
import { deliverEvent } from '../../functions/platform/delivery'
import { readEnvironment } from '../../functions/platform/environment'
import { Event } from '../../functions/platform/events'
import { createIds } from '../../functions/platform/ids'
import { createClient, createTable, type Table } from '../../functions/platform/table'
import { createTokens } from '../../functions/platform/tokens'
import type { WeChat } from '../../functions/platform/wechat'
import type { Write } from '../../functions/platform/write'
import { joinRosters } from '../../functions/teams/posts'
import { createMemoryTable } from './memoryTable'
import { testDesks } from './testDesks'

/** Monday 2026-11-23, 10:00 in Hohhot. */
export const monday = Date.parse('2026-11-23T10:00:00+08:00')
export const oneMinute = 60_000
export const oneHour = 60 * oneMinute
export const oneDay = 24 * oneHour

const secrets = {
  tokenKey: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }) as never,
  indexKey: randomBytes(32),
  dataKeys: new Map([['k1', randomBytes(32)]]),
}

export type TestClock = { now(): number; set(milliseconds: number): void; pass(milliseconds: number): void }

export type Someone = { person: StoredPerson; caller: Caller; ctx: Context; token: string }

type Newcomer = {
  name?: string
  phone?: string
  roles?: readonly GivenRole[]
  posts?: readonly Post[]
  home?: boolean | (Address & { state?: HomeState })
}

export type World = Awaited<ReturnType<typeof newWorld>>

// Test files that share a process count anew, so the process alone would not tell them apart.
const file = randomBytes(6).toString('hex')
let worlds = 0

/** A community of its own in the table of this file's tests, with a clock that stands still until it is told to move. */
export async function newWorld({ table }: { table?: (table: Table) => Table } = {}) {
  const communityId = `t${file}-${++worlds}`
  const clock = clockAt(monday)
  const events: Event[] = []
  const services = createTestServices(clock, (known) => recording(table ? table(known) : known, events))
  const ctx = inCommunity(services, communityId)
  await ctx.table.transact([putSettings(settingsOf(communityId))], services.ids.secret())

  /** Somebody with a login; `home`, confirmed by default, makes them a resident, and `roles` are posts in no team or grid. */
  async function someone({
    name,
    phone,
    roles = [],
    posts = roles.map((role) => ({ role })),
    home = false,
  }: Newcomer = {}): Promise<Someone> {
    const loginId = services.ids.make('log')
    const id = services.ids.make('per')
    const person: StoredPerson = {
      id,
      communityId,
      name,
      phone: phone && services.crypto.seal(phoneField(ctx, id), phone),
      home: homeOf(home),
      language: 'zh-CN',
      textSize: 'standard',
      posts: [...posts],
      openidIndex: services.crypto.index(communityId, 'openid', loginId),
      loginVersion: 1,
      logins: { [loginId]: { until: clock.now() + 400 * oneDay } },
      version: 1,
      schema: 1,
    }
    const found = await foundWrites(ctx, { after: person })
    // What a test changes in the settings counts from its first request on.
    forgetSettings(ctx)
    await ctx.table.transact([...putPerson(person), ...joinRosters(person), ...found], services.ids.secret())
    const claims = { sub: person.id, com: communityId, log: loginId, ver: 1 }
    const caller = await knownCaller(ctx, claims)
    if (!caller) throw new Error('somebody new is not known')
    return { person, caller, ctx: { ...ctx, caller }, token: await services.tokens.sign('access', claims) }
  }

  /** Delivers what happened since the last time; twice, with `again`, as a stream may. */
  async function deliver({ again = false } = {}): Promise<Event[]> {
    // Only here: with the deliveries comes every area there is, which most files of tests don't need.
    const { deliveries } = await import('../../functions/areas')
    const delivered: Event[] = []
    for (let event = events.shift(); event; event = events.shift()) {
      await deliverEvent(services, deliveries, { event, hurried: () => false })
      if (again) await deliverEvent(services, deliveries, { event, hurried: () => false })
      delivered.push(event)
    }
    return delivered
  }

  return { communityId, clock, services, ctx, events, someone, deliver }
}

/** Services on the table of this file's tests; `around` may stand between the verbs and the table, or be another. */
export function createTestServices(clock: TestClock, around: (table: Table) => Table = (table) => table): Services {
  const environment = readEnvironment({ ...process.env, SECRETS: 'none', WECHAT_URL: 'none', WEB_LOGIN_ADDRESS: 'http://phone.test/scan' })
  return {
    environment,
    clock,
    ids: createIds(clock),
    crypto: createCrypto(secrets),
    tokens: createTokens(secrets, clock),
    wechat: nobodysWeChat,
    wholeTable: around(process.env.FULL ? realTable() : memory),
    blobs: openBlobs({ ...environment, indexKey: secrets.indexKey, clock }),
  }
}

const memory = createMemoryTable()

let real: Table | undefined

/** The table in DynamoDB Local, for promises about the store itself: `newWorld({ table: realTable })`. `test:full` has it everywhere. */
export function realTable(): Table {
  const { TABLE = '', DYNAMODB_ENDPOINT } = process.env
  // A client of its own would give each world its own connections.
  real ??= createTable(createClient({ DYNAMODB_ENDPOINT }), TABLE)
  return real
}

const nobodysWeChat: WeChat = { openidOf: () => Promise.reject(new Error('this test has no WeChat')) }

export function clockAt(start: number): TestClock {
  let now = start
  return {
    now: () => now,
    set: (milliseconds) => {
      now = milliseconds
    },
    pass: (milliseconds) => {
      now += milliseconds
    },
  }
}

function homeOf(home: NonNullable<Newcomer['home']>): Home | undefined {
  const address = home === true ? { householdId: 'c01-b1-1-101', address: '兴隆小区1号楼1单元101' } : home || undefined
  return address && { state: 'confirmed', ...address }
}

function recording(table: Table, events: Event[]): Table {
  return {
    ...table,
    transact: async (writes: Write[], token: string, lastLook?: () => void) => {
      const failures = await table.transact(writes, token, lastLook)
      if (failures.length === 0)
        for (const write of writes) if ('put' in write && write.key.sort.startsWith('event#')) events.push(Event.parse(write.put))
      return failures
    },
  }
}

function settingsOf(id: string): Settings {
  return {
    id,
    name: '清泉街社区',
    city: '呼和浩特',
    contacts: [{ name: '社区值班', duty: '什么事都可以问', phone: '0471-0000001', place: '党群服务中心一楼', hours: '每天 8:30–17:30' }],
    emergency: [{ name: '急救', phone: '120' }],
    venues: [
      { id: 'hall', name: '好邻居议事厅', outdoor: false, capacity: 80 },
      { id: 'square', name: '居民活动广场', outdoor: true, capacity: null },
    ],
    teams: [
      { id: 'repair-crew', name: '维修组', does: ['repair'] },
      { id: 'station', name: '红石榴驿站', does: ['station'] },
      { id: 'property', name: '物业', does: ['repair.lift', 'repair.cleaning'] },
    ],
    desks: testDesks,
    grids: [{ id: 'grid-1', name: '第一网格', places: ['c01', 'square'] }],
    hours: {
      spans: [
        ['08:30', '12:00'],
        ['14:30', '17:30'],
      ],
      off: [],
      work: [],
    },
  }
}
