import { cancelActivity } from '../../../functions/activities/cancel'
import { book } from '../../../functions/bookings/book'
import { cancelBooking } from '../../../functions/bookings/cancel'
import { getBooking } from '../../../functions/bookings/get'
import { aBooking, aRequest } from '../../support/bookings'
import { createRace } from '../../support/races'
import { refusalOf } from '../../support/refusals'
import { activityOf, aSession, seatsOf } from '../../support/sessions'
import { newWorld } from '../../support/world'

async function booked() {
  const race = createRace()
  const world = await newWorld({ table: race.table })
  const session = await aSession(world)
  const someone = await world.someone({ name: '其木格' })
  const booking = await aBooking(someone, session, '母亲')
  world.events.splice(0)
  const cancel = (requestId = aRequest()) => cancelBooking(someone.ctx, { requestId, bookingId: booking.id })
  return { race, world, session, someone, booking, cancel }
}

test('the seats are given back, and one event says so in ids and amounts', async () => {
  const { world, session, someone, booking, cancel } = await booked()

  const cancelled = await cancel()

  expect(cancelled).toMatchObject({ id: booking.id, state: 'cancelled', cancelledBy: 'booker', allowed: [], session: { left: 60 } })
  expect(await seatsOf(world, session)).toMatchObject({ left: 60 })
  expect(world.events).toMatchObject([
    {
      type: 'booking.cancelled',
      subject: booking.id,
      actor: someone.person.id,
      facts: { bookingId: booking.id, sessionId: session.id, personId: someone.person.id, seats: 2 },
    },
  ])
  expect(JSON.stringify(world.events)).not.toMatch(/母亲|其木格/)
})

test('until the deadline, and not a moment after: then the time is told and nothing changes', async () => {
  const { world, session, booking, cancel, someone } = await booked()

  world.clock.set(Date.parse(session.cancelUntil) + 1)
  const refusal = await refusalOf(cancel())
  expect(refusal).toEqual({ code: 'CANCEL_TOO_LATE', data: { cancelUntil: session.cancelUntil } })
  expect(await seatsOf(world, session)).toMatchObject({ left: 58 })
  expect(world.events).toEqual([])

  world.clock.set(Date.parse(session.cancelUntil))
  expect(await cancel()).toMatchObject({ state: 'cancelled' })
  expect(await getBooking(someone.ctx, { bookingId: booking.id })).toMatchObject({ state: 'cancelled' })
})

test('what is cancelled already is answered the same, by the same request or another, even after the deadline', async () => {
  const { world, session, cancel } = await booked()

  const first = await cancel('r1')
  world.clock.set(Date.parse(session.cancelUntil) + 1)
  const again = [await cancel('r1'), await cancel('r2')]

  expect(again.map(({ id, state, cancelledBy }) => ({ id, state, cancelledBy }))).toEqual(
    Array(2).fill({ id: first.id, state: 'cancelled', cancelledBy: 'booker' }),
  )
  expect(await seatsOf(world, session)).toMatchObject({ left: 60 })
  expect(world.events).toHaveLength(1)
})

test('the request that made it does not bring it back', async () => {
  const world = await newWorld()
  const session = await aSession(world)
  const { ctx, person } = await world.someone()
  const input = { requestId: 'r1', sessionId: session.id, party: [{ personId: person.id }] }
  const booking = await book(ctx, input)
  await cancelBooking(ctx, { requestId: 'r2', bookingId: booking.id })

  expect(await book(ctx, input)).toMatchObject({ id: booking.id, state: 'cancelled', allowed: [] })

  expect(await seatsOf(world, session)).toMatchObject({ left: 60 })
})

test('cancelled several times at once the seats come back once', async () => {
  const { race, world, session, cancel } = await booked()

  race.of(4)
  const outcomes = await Promise.all(['r1', 'r1', 'r2', 'r3'].map((requestId) => cancel(requestId)))

  expect(outcomes.every(({ state }) => state === 'cancelled')).toBe(true)
  expect(await seatsOf(world, session)).toMatchObject({ left: 60 })
  expect(world.events).toHaveLength(1)
})

test('a known requestId for another booking is refused, and that booking stands', async () => {
  const { world, someone, cancel } = await booked()
  const other = await aSession(world, { startsAt: '2026-12-01T10:00:00+08:00' })
  const { id: bookingId } = await aBooking(someone, other)
  await cancel('r1')

  const refusal = await refusalOf(cancelBooking(someone.ctx, { requestId: 'r1', bookingId }))

  expect(refusal.code).toBe('REQUEST_REUSED')
  expect(await seatsOf(world, other)).toMatchObject({ left: 59 })
})

test("nobody else cancels it: not a manager, not another community's person, not without a login", async () => {
  const { world, session, booking } = await booked()
  const manager = await world.someone({ roles: ['manager'] })
  const stranger = await (await newWorld()).someone()
  const attempt = (ctx: typeof world.ctx) => refusalOf(cancelBooking(ctx, { requestId: aRequest(), bookingId: booking.id }))

  expect((await attempt(manager.ctx)).code).toBe('NOT_FOUND')
  expect((await attempt(stranger.ctx)).code).toBe('NOT_FOUND')
  expect((await attempt({ ...world.ctx, caller: stranger.caller })).code).toBe('NOT_ALLOWED')
  expect((await attempt(world.ctx)).code).toBe('LOGIN_REQUIRED')
  expect(await seatsOf(world, session)).toMatchObject({ left: 58 })
})

test('a booking that was never made is not found', async () => {
  const { someone, booking } = await booked()
  const bookingId = booking.id.replace(/.$/, (last) => (last === '0' ? '1' : '0'))

  expect((await refusalOf(cancelBooking(someone.ctx, { requestId: 'r1', bookingId }))).code).toBe('NOT_FOUND')
})

test('a booking in another state is not cancelled', async () => {
  const { world, session, someone, booking } = await booked()
  const key = { partition: `person#${someone.person.id}`, sort: `booking#${booking.id}` }
  await world.ctx.table.transact([{ key, change: { set: { state: 'checkedIn' } } }], world.services.ids.secret())

  const refusal = await refusalOf(cancelBooking(someone.ctx, { requestId: 'r1', bookingId: booking.id }))

  expect(refusal).toEqual({ code: 'BOOKING_OVER', data: { state: 'checkedIn' } })
  expect(await seatsOf(world, session)).toMatchObject({ left: 58 })
})

test('called off by the community at the same moment every seat is counted once', async () => {
  const world = await newWorld()
  const session = await aSession(world, { capacity: 20 })
  const manager = await world.someone({ roles: ['manager'] })
  const people = await Promise.all([1, 2, 3, 4, 5, 6].map(() => world.someone()))
  const bookings = await Promise.all(people.map((someone) => aBooking(someone, session, '母亲')))

  await Promise.all([
    cancelActivity(manager.ctx, { requestId: 'r1', activityId: activityOf(session), reason: '停电' }),
    ...people.map(({ ctx }, at) => cancelBooking(ctx, { requestId: 'r2', bookingId: bookings[at]?.id ?? '' })),
    world.deliver(),
    world.deliver(),
  ])
  await world.deliver({ again: true })

  expect(await seatsOf(world, session)).toMatchObject({ left: 20, open: false })
  const after = await Promise.all(people.map(({ ctx }, at) => getBooking(ctx, { bookingId: bookings[at]?.id ?? '' })))
  expect(after.every(({ state }) => state === 'cancelled')).toBe(true)
})
