import fc from 'fast-check'
import { cancelBooking } from '../../../functions/bookings/cancel'
import { listNotices } from '../../../functions/notices/list'
import { removePerson } from '../../../functions/people/remove'
import type { Event } from '../../../functions/platform/events'
import { aBooking, aRequest } from '../../support/bookings'
import { deliverOne, waits } from '../../support/deliveries'
import { aSession } from '../../support/sessions'
import { newWorld, type Someone } from '../../support/world'

const inboxOf = async ({ ctx }: Someone) => {
  const { items, unread } = await listNotices(ctx, { limit: 50 })
  return { kinds: items.map(({ kind }) => kind), items, unread }
}

test('a booking is told to its booker, with what they need to go there', async () => {
  const world = await newWorld()
  const session = await aSession(world)
  const someone = await world.someone()
  const booking = await aBooking(someone, session, '母亲')

  await world.deliver()

  const { items, unread } = await inboxOf(someone)
  expect(items).toEqual([
    {
      id: expect.stringMatching(/^evt_/),
      kind: 'bookingConfirmed',
      at: '2026-11-23T10:00:00+08:00',
      read: false,
      bookingId: booking.id,
      sessionId: session.id,
      sessionKind: 'activity',
      title: '冬至包饺子',
      startsAt: session.startsAt,
      venue: '好邻居议事厅',
      seats: 2,
    },
  ])
  expect(unread).toBe(1)
})

test('each event is one inbox item, however often and in whatever order they are delivered', async () => {
  const attempt = async (order: number[]) => {
    const world = await newWorld()
    const someone = await world.someone()
    const [first, second] = [
      await aSession(world, { title: '甲' }),
      await aSession(world, { title: '乙', startsAt: '2026-12-01T10:00:00+08:00' }),
    ]
    const booking = await aBooking(someone, first)
    await cancelBooking(someone.ctx, { requestId: aRequest(), bookingId: booking.id })
    await aBooking(someone, second)
    await aBooking(someone, first)
    const happened = world.events.splice(0)

    for (const at of order) await deliverOne(world, happened[at] as Event)

    const { items, unread } = await inboxOf(someone)
    const expected = [...new Set(order)].sort((a, b) => b - a).map((at) => happened[at]?.id)
    expect(items.map(({ id }) => id)).toEqual(expected)
    expect(unread).toBe(expected.length)
  }
  const orders = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 9 })

  await fc.assert(fc.asyncProperty(orders, attempt), { numRuns: 8 })
})

test('delivered twice at the same time it is there and counted once', async () => {
  const world = await newWorld()
  const someone = await world.someone()
  await aBooking(someone, await aSession(world))
  const [event] = world.events.splice(0)

  await Promise.all([1, 2, 3].map(() => deliverOne(world, event as Event)))

  expect(await inboxOf(someone)).toMatchObject({ kinds: ['bookingConfirmed'], unread: 1 })
})

test('an event waits until it is delivered; one that nobody handles is delivered by being taken out', async () => {
  const world = await newWorld()
  const someone = await world.someone()
  await aBooking(someone, await aSession(world))
  const [event] = world.events as [Event]
  const nobodys = { ...event, id: world.services.ids.make('evt'), type: 'something.else' }
  const put = { ...nobodys, undeliveredPk: 'undelivered#0', undeliveredSk: nobodys.id }
  await world.ctx.table.transact([{ key: { partition: event.partition, sort: `event#${nobodys.id}` }, put }], world.services.ids.secret())
  expect([await waits(world, event), await waits(world, nobodys)]).toEqual([true, true])

  await deliverOne(world, event)
  await deliverOne(world, nobodys)

  expect([await waits(world, event), await waits(world, nobodys)]).toEqual([false, false])
})

test('somebody who was deleted meanwhile is not told', async () => {
  const world = await newWorld()
  const someone = await world.someone()
  await aBooking(someone, await aSession(world))
  const [booked] = world.events.splice(0)
  await removePerson(someone.ctx, { requestId: aRequest() })

  await deliverOne(world, booked as Event)
  await world.deliver()
  await deliverOne(world, booked as Event)

  const partition = `person#${someone.person.id}`
  expect((await world.ctx.table.query({ partition, prefix: 'inbox#', limit: 5 })).items).toEqual([])
  expect(await world.ctx.table.get({ partition, sort: 'unread' })).toBeUndefined()
  expect(await waits(world, booked as Event)).toBe(false)
})
