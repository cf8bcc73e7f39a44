import { commit, findResult } from '../../../functions/platform/commit'
import { Event, undeliveredShards } from '../../../functions/platform/events'
import type { Write } from '../../../functions/platform/write'
import { createRace } from '../../support/races'
import { refusalOf } from '../../support/refusals'
import { newWorld, oneDay, realTable, type Someone } from '../../support/world'

const key = { partition: 'thing#1', sort: 'thing' }
const count: Write = { key, change: { add: { times: 1 } }, named: 'thing' }
const happened = { type: 'thing.counted', subject: 'thing_1', partition: 'thing#1', audience: 'staff' as const, facts: { times: 1 } }
const request = (input: object = {}, result?: object) => ({ verb: 'count', input: { requestId: 'r1', ...input }, result: { ...result } })

async function start() {
  const race = createRace()
  const world = await newWorld({ table: () => race.table(realTable()) })
  const someone = await world.someone()
  const times = async () => (await world.ctx.table.get(key))?.times
  return { race, world, someone, ctx: someone.ctx, times }
}

describe('a request', () => {
  test('that comes again writes nothing and has the result of then', async () => {
    const { world, ctx, times } = await start()
    await commit(ctx, { request: request({ by: 1 }, { number: 7 }), writes: [count], events: [happened] })

    const again = await commit(ctx, { request: request({ by: 1 }, { number: 8 }), writes: [count], events: [happened] })

    expect(again).toEqual({ done: true, result: { number: 7 } })
    expect(await times()).toBe(1)
    expect(world.events).toHaveLength(1)
    expect(await findResult(ctx, request({ by: 1 }))).toEqual({ number: 7 })
  })

  test('that comes twice at once writes once, and both have the same result', async () => {
    const { race, world, ctx, times } = await start()

    race.of(4)
    const outcomes = await Promise.all(
      [1, 2, 3, 4].map((number) => commit(ctx, { request: request({}, { number }), writes: [count], events: [happened] })),
    )

    expect(new Set(outcomes.map((outcome) => outcome.done && outcome.result.number)).size).toBe(1)
    expect(await times()).toBe(1)
    expect(world.events).toHaveLength(1)
  })

  test.each<[string, object]>([
    ['other contents', { input: { requestId: 'r1', by: 2 } }],
    ['a field more', { input: { requestId: 'r1', by: 1, more: true } }],
    ['another verb', { verb: 'discount' }],
  ])('is refused with the requestId of a known one and %s', async (_what, change) => {
    const { ctx, times } = await start()
    await commit(ctx, { request: request({ by: 1 }), writes: [count], events: [] })
    const other = { ...request({ by: 1 }), ...change }

    expect((await refusalOf(commit(ctx, { request: other, writes: [count], events: [] }))).code).toBe('REQUEST_REUSED')
    expect((await refusalOf(findResult(ctx, other))).code).toBe('REQUEST_REUSED')
    expect(await times()).toBe(1)
  })

  test('is known again whatever the order of its fields', async () => {
    const { ctx, times } = await start()
    await commit(ctx, { request: { verb: 'count', input: { requestId: 'r1', ...{ a: 1, b: 2 } } }, writes: [count], events: [] })

    await commit(ctx, { request: { verb: 'count', input: { ...{ b: 2, a: 1 }, requestId: 'r1' } }, writes: [count], events: [] })

    expect(await times()).toBe(1)
  })

  test('is another one when somebody else sends it', async () => {
    const { world, ctx, times } = await start()
    const other: Someone = await world.someone()
    await commit(ctx, { request: request(), writes: [count], events: [] })

    expect(await findResult(other.ctx, request())).toBeUndefined()
    await commit(other.ctx, { request: request(), writes: [count], events: [] })

    expect(await times()).toBe(2)
  })

  test('is remembered for a week', async () => {
    const { world, ctx, someone } = await start()
    await commit(ctx, { request: request(), writes: [count], events: [] })

    const record = await ctx.table.get({ partition: `person#${someone.person.id}`, sort: 'request#r1' })

    expect(record?.expiresAt).toBe(Math.floor((world.clock.now() + 7 * oneDay) / 1000))
  })

  test('leaves no trace of what it said but a hash that needs our key to be made', async () => {
    const { ctx, someone } = await start()
    await commit(ctx, { request: request({ phone: '19900000001' }), writes: [count], events: [] })

    const record = await ctx.table.get({ partition: `person#${someone.person.id}`, sort: 'request#r1' })
    const elsewhere = await start()
    await commit(elsewhere.ctx, { request: request({ phone: '19900000001' }), writes: [count], events: [] })
    const twin = await elsewhere.ctx.table.get({ partition: `person#${elsewhere.someone.person.id}`, sort: 'request#r1' })

    expect(JSON.stringify(record)).not.toContain('19900000001')
    expect(record?.hash).not.toBe(twin?.hash)
  })
})

describe('an event', () => {
  test('is written with the change: who, when, of which community, and waiting to be delivered', async () => {
    const { world, ctx, someone } = await start()

    await commit(ctx, { writes: [count], events: [happened] })

    const { items } = await ctx.table.query({ partition: 'thing#1', prefix: 'event#', limit: 5 })
    expect(items).toHaveLength(1)
    expect(Event.parse(items[0])).toEqual({
      ...happened,
      places: {},
      id: expect.stringMatching(/^evt_/),
      communityId: world.communityId,
      actor: someone.person.id,
      occurredAt: new Date(world.clock.now()).toISOString(),
    })
    expect(items[0]?.undeliveredSk).toBe(items[0]?.id)
    expect(Array.from({ length: undeliveredShards }, (_, shard) => `undelivered#${shard}`)).toContain(items[0]?.undeliveredPk)
  })

  test('is not written when a condition fails, nor is the request or anything else', async () => {
    const { world, ctx, someone, times } = await start()
    const failing: Write = { key: { partition: 'thing#2', sort: 'thing' }, check: true, named: 'other' }

    const outcome = await commit(ctx, { request: request(), writes: [count, failing], events: [happened] })

    expect(outcome).toEqual({ done: false, failures: [{ name: 'other', item: undefined }] })
    expect(await times()).toBeUndefined()
    expect((await ctx.table.query({ partition: 'thing#1', limit: 5 })).items).toEqual([])
    expect(await ctx.table.get({ partition: `person#${someone.person.id}`, sort: 'request#r1' })).toBeUndefined()
    expect(world.events).toEqual([])
  })

  test('names nobody where nobody asked, and somebody else where the change says so', async () => {
    const { world } = await start()

    await commit(world.ctx, { writes: [count], events: [happened, { ...happened, actor: 'per_1' }] })

    expect(world.events.map(({ actor }) => actor)).toEqual([null, 'per_1'])
  })
})
