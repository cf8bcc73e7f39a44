import { cancelActivity } from '../../../functions/activities/cancel'
import { book } from '../../../functions/bookings/book'
import { cancelBooking } from '../../../functions/bookings/cancel'
import { getBooking } from '../../../functions/bookings/get'
import { listNotices } from '../../../functions/notices/list'
import { closeSession, reopenSession } from '../../../functions/sessions/close'
import { moveSession } from '../../../functions/sessions/move'
import { setCapacity } from '../../../functions/sessions/setCapacity'
import { aBooking, aRequest } from '../../support/bookings'
import { createInterruption } from '../../support/races'
import { refusalOf } from '../../support/refusals'
import { activityOf, aSession, seatsOf } from '../../support/sessions'
import { newWorld, oneHour, type Someone } from '../../support/world'

async function start(change: Parameters<typeof aSession>[1] = {}) {
  const interruption = createInterruption()
  const world = await newWorld({ table: interruption.table })
  const session = await aSession(world, { capacity: 20, ...change })
  const manager = await world.someone({ roles: ['manager'] })
  const on = () => ({ requestId: aRequest(), sessionId: session.id })
  return { interruption, world, session, manager, on }
}

const bookFor = ({ ctx, person }: Someone, sessionId: string) =>
  book(ctx, { requestId: aRequest(), sessionId, party: [{ personId: person.id }] })

describe('the number of seats', () => {
  test('grows and shrinks with what is taken, and an event says what was and is', async () => {
    const { world, session, manager, on } = await start()
    await aBooking(await world.someone(), session, '母亲')
    world.events.splice(0)
    const input = { ...on(), capacity: 30 }

    expect(await setCapacity(manager.ctx, input)).toMatchObject({ capacity: 30, left: 28 })
    expect(await setCapacity(manager.ctx, input)).toMatchObject({ capacity: 30, left: 28 })
    expect(await setCapacity(manager.ctx, { ...on(), capacity: 2 })).toMatchObject({ capacity: 2, left: 0, state: 'full' })

    expect(world.events).toMatchObject([
      { type: 'session.capacityChanged', actor: manager.person.id, facts: { was: 20, capacity: 30 } },
      { type: 'session.capacityChanged', facts: { was: 30, capacity: 2 } },
    ])
  })

  test('is never less than what is taken, and the refusal says how many are', async () => {
    const { world, session, manager, on } = await start()
    await aBooking(await world.someone(), session, '母亲')

    expect(await refusalOf(setCapacity(manager.ctx, { ...on(), capacity: 1 }))).toMatchObject({ code: 'SEATS_TAKEN', data: { taken: 2 } })
    expect(await seatsOf(world, session)).toMatchObject({ capacity: 20, left: 18 })
  })

  test('is not more than the venue holds', async () => {
    const { manager, on } = await start()

    expect(await refusalOf(setCapacity(manager.ctx, { ...on(), capacity: 4_000 }))).toMatchObject({ code: 'VENUE_TOO_SMALL' })
  })

  test('gives way to whoever books in the moment it shrinks', async () => {
    const { interruption, world, session, manager, on } = await start({ capacity: 2 })
    const neighbours = await Promise.all([world.someone(), world.someone()])
    interruption.before(() => Promise.all(neighbours.map((someone) => bookFor(someone, session.id))))

    expect(await refusalOf(setCapacity(manager.ctx, { ...on(), capacity: 1 }))).toMatchObject({ code: 'SEATS_TAKEN', data: { taken: 2 } })
    expect(await seatsOf(world, session)).toMatchObject({ capacity: 2, left: 0 })
  })

  test('shrinking again and again while people book never sells a seat twice and never leaves less than none', async () => {
    const { world, session, manager, on } = await start({ capacity: 30 })
    const neighbours = await Promise.all(Array.from({ length: 24 }, () => world.someone()))
    const shrinking = async () => {
      for (const capacity of [25, 20, 15, 12, 10]) await setCapacity(manager.ctx, { ...on(), capacity }).catch((error) => error)
    }

    const [booked] = await Promise.all([Promise.allSettled(neighbours.map((someone) => bookFor(someone, session.id))), shrinking()])

    const { capacity, left } = await seatsOf(world, session)
    const sold = booked.filter(({ status }) => status === 'fulfilled').length
    expect(left).toBeGreaterThanOrEqual(0)
    expect(sold).toBe(capacity - left)
  })

  test('stays as it is once the session has begun or was called off', async () => {
    const { world, session, manager, on } = await start()
    const other = await aSession(world)
    await cancelActivity(manager.ctx, { requestId: aRequest(), activityId: activityOf(other), reason: '下雪' })

    expect(await refusalOf(setCapacity(manager.ctx, { ...on(), sessionId: other.id, capacity: 30 }))).toMatchObject({
      code: 'ACTIVITY_OVER',
    })
    world.clock.set(Date.parse(session.startsAt))
    expect(await refusalOf(setCapacity(manager.ctx, { ...on(), capacity: 30 }))).toMatchObject({ code: 'ACTIVITY_OVER' })
  })
})

describe('booking closed early', () => {
  test('lets nobody in any more, keeps who is in, and can be opened again', async () => {
    const { world, session, manager, on } = await start()
    const [early, late] = await Promise.all([world.someone(), world.someone()])
    const { id } = await bookFor(early, session.id)
    world.events.splice(0)
    const input = on()

    expect(await closeSession(manager.ctx, input)).toMatchObject({ state: 'closed', left: 19, closesAt: '2026-11-23T10:00:00+08:00' })
    expect(await closeSession(manager.ctx, input)).toMatchObject({ state: 'closed' })

    expect(await refusalOf(bookFor(late, session.id))).toMatchObject({
      code: 'SESSION_CLOSED',
      data: { closesAt: '2026-11-23T10:00:00+08:00' },
    })
    expect(await getBooking(early.ctx, { bookingId: id })).toMatchObject({ state: 'confirmed' })
    expect(await reopenSession(manager.ctx, on())).toMatchObject({ state: 'open', closesAt: session.closesAt })
    expect(await bookFor(late, session.id)).toMatchObject({ state: 'confirmed' })
    expect(world.events.map(({ type }) => type)).toEqual(['session.closed', 'session.reopened', 'booking.confirmed'])
    expect(world.events[0]).toMatchObject({ facts: { wasClosesAt: session.closesAt, closesAt: '2026-11-23T10:00:00+08:00' } })
  })

  test('refuses who is about to book in that moment', async () => {
    const { interruption, world, session, manager, on } = await start()
    const someone = await world.someone()
    interruption.before(() => closeSession(manager.ctx, on()))

    expect(await refusalOf(bookFor(someone, session.id))).toMatchObject({ code: 'SESSION_CLOSED' })
    expect(await seatsOf(world, session)).toMatchObject({ left: 20 })
  })

  test('stays closed when the session is moved, and whoever booked follows', async () => {
    const { world, session, manager, on } = await start()
    const early = await world.someone()
    const { id } = await bookFor(early, session.id)
    await closeSession(manager.ctx, on())
    const times = { startsAt: '2026-12-03T14:00:00+08:00', endsAt: '2026-12-03T16:00:00+08:00' }

    expect(await moveSession(manager.ctx, { ...on(), ...times })).toMatchObject({ ...times, state: 'closed' })
    await world.deliver({ again: true })

    expect(await getBooking(early.ctx, { bookingId: id })).toMatchObject({ session: times })
    expect((await listNotices(early.ctx, {})).items.filter(({ kind }) => kind === 'sessionMoved')).toHaveLength(1)
    expect(await refusalOf(bookFor(await world.someone(), session.id))).toMatchObject({ code: 'SESSION_CLOSED' })
  })

  test('is not undone by somebody who moves the session in that moment', async () => {
    const { interruption, manager, on } = await start()
    const times = { startsAt: '2026-12-03T14:00:00+08:00', endsAt: '2026-12-03T16:00:00+08:00' }
    interruption.before(() => closeSession(manager.ctx, on()))

    expect(await refusalOf(moveSession(manager.ctx, { ...on(), ...times }))).toMatchObject({ code: 'SERVICE_BUSY' })
    expect(await moveSession(manager.ctx, { ...on(), ...times })).toMatchObject({ state: 'closed' })
  })
})

test('who booked before a session was moved can give the seat back until it starts; who booked the new time as ever', async () => {
  const { world, session, manager, on } = await start()
  const [before, after] = await Promise.all([world.someone(), world.someone()])
  const old = await bookFor(before, session.id)
  world.clock.pass(oneHour)
  const startsAt = '2026-11-24T10:00:00+08:00'
  await moveSession(manager.ctx, { ...on(), startsAt, endsAt: '2026-11-24T12:00:00+08:00' })
  await world.deliver()
  world.clock.pass(oneHour)
  const fresh = await bookFor(after, session.id)
  world.clock.set(Date.parse(startsAt) - oneHour)

  expect(await getBooking(before.ctx, { bookingId: old.id })).toMatchObject({ allowed: ['cancel'], session: { cancelUntil: startsAt } })
  expect(await refusalOf(cancelBooking(after.ctx, { requestId: aRequest(), bookingId: fresh.id }))).toMatchObject({
    code: 'CANCEL_TOO_LATE',
  })
  expect(await cancelBooking(before.ctx, { requestId: aRequest(), bookingId: old.id })).toMatchObject({ state: 'cancelled' })
})

test.each([setCapacity, closeSession, reopenSession])('%p is for those who organise, in their own community', async (verb) => {
  const { world, session } = await start()
  const input = () => ({ requestId: aRequest(), sessionId: session.id, capacity: 30 })
  const stranger = await (await newWorld()).someone({ roles: ['manager'] })

  expect(await refusalOf(verb((await world.someone({ roles: ['serviceWorker'] })).ctx, input()))).toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await refusalOf(verb(stranger.ctx, input()))).toMatchObject({ code: 'NOT_FOUND' })
  expect(await seatsOf(world, session)).toMatchObject({ capacity: 20, open: true })
})
