import { cancelBooking } from '../../../functions/bookings/cancel'
import { messageBookers } from '../../../functions/bookings/message'
import { listNotices } from '../../../functions/notices/list'
import type { Event } from '../../../functions/platform/events'
import { aBooking, aRequest } from '../../support/bookings'
import { deliverOne, waits } from '../../support/deliveries'
import { createInterruption } from '../../support/races'
import { refusalOf } from '../../support/refusals'
import { aSession } from '../../support/sessions'
import { newWorld, type Someone } from '../../support/world'

async function crowd(people: number) {
  const interruption = createInterruption()
  const world = await newWorld({ table: interruption.table })
  const session = await aSession(world, { capacity: 80 })
  const manager = await world.someone({ roles: ['manager'] })
  const everybody = await Promise.all(Array.from({ length: people }, () => world.someone()))
  const bookings = await Promise.all(everybody.map((someone) => aBooking(someone, session, '母亲')))
  await world.deliver()
  const input = (text = '带上饭盒，门口集合。') => ({ requestId: aRequest(), sessionId: session.id, text })
  return { interruption, world, session, manager, everybody, bookings, input }
}

const told = async ({ ctx }: Someone) => (await listNotices(ctx, { limit: 50 })).items.filter(({ kind }) => kind === 'sessionMessage')

test('everybody who holds seats has the message with the activity, and the event holds no word of it', async () => {
  const { world, session, manager, everybody, bookings, input } = await crowd(3)
  const [left] = everybody as [Someone]
  await cancelBooking(left.ctx, { requestId: aRequest(), bookingId: bookings[0]?.id ?? '' })
  await world.deliver()

  const sent = await messageBookers(manager.ctx, input())

  expect(world.events).toMatchObject([{ id: sent.messageId, type: 'session.messaged', actor: manager.person.id, audience: 'staff' }])
  expect(JSON.stringify(world.events)).not.toContain('饭盒')
  await world.deliver({ again: true })
  expect(await told(left)).toEqual([])
  for (const [at, someone] of everybody.entries()) {
    if (at > 0)
      expect(await told(someone)).toMatchObject([
        { id: sent.messageId, text: '带上饭盒，门口集合。', title: session.title, bookingId: bookings[at]?.id },
      ])
  }
})

test('the same request sends one message; another request sends another', async () => {
  const { world, manager, everybody, input } = await crowd(1)
  const first = input()

  const [sent, again] = [await messageBookers(manager.ctx, first), await messageBookers(manager.ctx, first)]
  await messageBookers(manager.ctx, input('改到二楼。'))
  await world.deliver()

  expect(again).toEqual(sent)
  expect((await told(everybody[0] as Someone)).map((notice) => 'text' in notice && notice.text)).toEqual([
    '改到二楼。',
    '带上饭盒，门口集合。',
  ])
})

test('cut off at any write and delivered again, it reaches everybody and nobody twice', async () => {
  const { interruption, world, manager, everybody, input } = await crowd(30)
  await messageBookers(manager.ctx, input())
  const event = world.events.splice(0)[0] as Event
  let writes = 0
  // Every seventh write the process dies: what was written stays, and the rest of the run is lost.
  interruption.beforeEach(() => {
    if (++writes % 7 === 0) throw new Error('the process died')
  })

  for (let runs = 0; runs < 40 && (await waits(world, event)); runs++) await deliverOne(world, event).catch(() => undefined)
  interruption.beforeEach(() => {})
  await deliverOne(world, event)

  expect(writes).toBeGreaterThan(30)
  for (const someone of everybody) expect(await told(someone)).toHaveLength(1)
})

test('a hurried run goes on from where it stopped', async () => {
  const { world, manager, everybody, input } = await crowd(30)
  await messageBookers(manager.ctx, input())
  const event = world.events.splice(0)[0] as Event

  const { places } = await deliverOne(world, event, { pages: 1 })
  await Promise.all([deliverOne(world, event), deliverOne(world, event)])

  expect(places).toEqual({ bookings: { cursor: expect.stringMatching(/^seat#/) } })
  for (const someone of everybody) expect(await told(someone)).toHaveLength(1)
})

test('who sends very many is asked to wait, and who does not organise sends none', async () => {
  const { world, manager, everybody, input } = await crowd(1)
  for (let sent = 0; sent < 10; sent++) await messageBookers(manager.ctx, input())

  expect(await refusalOf(messageBookers(manager.ctx, input()))).toMatchObject({ code: 'TOO_MANY_REQUESTS' })
  expect(await refusalOf(messageBookers((everybody[0] as Someone).ctx, input()))).toMatchObject({ code: 'NOT_ALLOWED' })
  expect(world.events.filter(({ type }) => type === 'session.messaged')).toHaveLength(10)
})
