import { deliveries } from '../../functions/areas'
import { listNotices } from '../../functions/notices/list'
import { type Event, shardOf } from '../../functions/platform/events'
import { lostEvents } from '../../functions/platform/lost'
import { sweep } from '../../functions/platform/sweep'
import { aBooking } from '../support/bookings'
import { waits } from '../support/deliveries'
import { aSession } from '../support/sessions'
import { monday, newWorld, type World } from '../support/world'

const minute = 60_000

/** The clock as `tick` sees it in one community: what other tests left in the index is not this test's. */
function tickOf(world: World) {
  const { wholeTable } = world.services
  const own: typeof wholeTable = {
    ...wholeTable,
    query: async (query) => {
      if (query.index !== 'undelivered') return wholeTable.query(query)
      const { items, last } = await wholeTable.query(query)
      return { items: items.filter(({ communityId }) => communityId === world.communityId), last }
    },
  }
  return async () => {
    const { done: delivered, failed } = await sweep({ ...world.services, wholeTable: own }, lostEvents(deliveries), () => false)
    return { delivered, failed }
  }
}

async function lostBooking(world: World) {
  const someone = await world.someone()
  await aBooking(someone, await aSession(world))
  const event = world.events.pop() as Event
  return { event, inbox: async () => (await listNotices(someone.ctx, {})).items.map(({ id }) => id) }
}

test('what the stream lost is delivered when it has waited a minute, not before', async () => {
  const world = await newWorld()
  const { event, inbox } = await lostBooking(world)
  const tick = tickOf(world)

  world.clock.set(monday + minute - 1)
  expect(await tick()).toEqual({ delivered: 0, failed: 0 })
  expect(await inbox()).toEqual([])

  world.clock.set(monday + minute)
  expect(await tick()).toEqual({ delivered: 1, failed: 0 })
  expect(await inbox()).toEqual([event.id])
})

test('what was delivered is not delivered again, and two clocks at once do no harm', async () => {
  const world = await newWorld()
  const { event, inbox } = await lostBooking(world)
  const tick = tickOf(world)
  world.clock.set(monday + minute)

  await Promise.all([tick(), tick()])

  expect(await tick()).toEqual({ delivered: 0, failed: 0 })
  expect(await inbox()).toEqual([event.id])
})

test('an event that fails stays, and does not hold up the others', async () => {
  const world = await newWorld()
  const first = await lostBooking(world)
  const second = await lostBooking(world)
  const third = await lostBooking(world)
  const broken = { partition: `session#${second.event.facts.sessionId}`, sort: 'session' }
  await world.ctx.table.transact([{ key: broken, change: { set: { state: 'nonsense' } } }], world.services.ids.secret())
  world.clock.set(monday + minute)

  expect(await tickOf(world)()).toEqual({ delivered: 2, failed: 1 })

  expect([await first.inbox(), await third.inbox()]).toEqual([[first.event.id], [third.event.id]])
  expect([await waits(world, first.event), await waits(world, second.event), await waits(world, third.event)]).toEqual([false, true, false])
})

test('an event that can not even be read does not hold up the others', async () => {
  const world = await newWorld()
  const unreadable = await lostBooking(world)
  const others = [await lostBooking(world), await lostBooking(world), await lostBooking(world)]
  const key = { partition: unreadable.event.partition, sort: `event#${unreadable.event.id}` }
  await world.ctx.table.transact([{ key, change: { set: { facts: 'nothing' } } }], world.services.ids.secret())
  world.clock.set(monday + minute)

  expect(await tickOf(world)()).toEqual({ delivered: 3, failed: 1 })

  for (const { event, inbox } of others) expect(await inbox()).toEqual([event.id])
})

test('hundreds that fail do not hide what waits behind them', async () => {
  const world = await newWorld()
  const { event, inbox } = await lostBooking(world)
  const put = (at: number) => {
    const id = `evt_00000000000000000000000${String(at).padStart(3, '0')}`
    const broken = { id, communityId: world.communityId, undeliveredPk: shardOf(event.id), undeliveredSk: id }
    return { key: { partition: 'broken', sort: id }, put: broken }
  }
  for (let at = 0; at < 250; at += 50)
    await world.ctx.table.transact(
      Array.from({ length: 50 }, (_, more) => put(at + more)),
      world.services.ids.secret(),
    )
  world.clock.set(monday + minute)

  expect(await tickOf(world)()).toEqual({ delivered: 1, failed: 250 })

  expect(await inbox()).toEqual([event.id])
  const keys = Array.from({ length: 250 }, (_, at) => put(at).key)
  for (let at = 0; at < 250; at += 50)
    await world.ctx.table.transact(
      keys.slice(at, at + 50).map((key) => ({ key, remove: true as const })),
      world.services.ids.secret(),
    )
})

test('what one event leads to is delivered in its turn, a minute later', async () => {
  const world = await newWorld()
  const { event, inbox } = await lostBooking(world)
  const tick = tickOf(world)
  const calledOff: Event = {
    ...event,
    id: world.services.ids.make('evt'),
    type: 'session.cancelled',
    subject: String(event.facts.sessionId),
    facts: { sessionId: String(event.facts.sessionId), version: 2 },
  }
  const put = { ...calledOff, undeliveredPk: 'undelivered#0', undeliveredSk: calledOff.id }
  await world.ctx.table.transact([{ key: { partition: event.partition, sort: `event#${calledOff.id}` }, put }], world.services.ids.secret())

  world.clock.set(monday + minute)
  expect(await tick()).toEqual({ delivered: 2, failed: 0 })
  expect(await inbox()).toEqual([event.id])

  world.clock.set(monday + 2 * minute)
  expect(await tick()).toEqual({ delivered: 1, failed: 0 })
  expect(await inbox()).toHaveLength(2)
})
