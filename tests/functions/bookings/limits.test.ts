import { toInstant } from '../../../contract/time'
import { book } from '../../../functions/bookings/book'
import { cancelBooking } from '../../../functions/bookings/cancel'
import { moveSession } from '../../../functions/sessions/move'
import { aBooking, allowBookings, aRequest } from '../../support/bookings'
import { createRace } from '../../support/races'
import { refusalOf } from '../../support/refusals'
import { aSession } from '../../support/sessions'
import { monday, newWorld, oneDay, oneHour, type World } from '../../support/world'

/** A session of one hour, so many days ahead and hours after 10:00. */
const at = (world: World, days: number, hours = 0) =>
  aSession(world, {
    startsAt: toInstant(monday + days * oneDay + hours * oneHour),
    endsAt: toInstant(monday + days * oneDay + (hours + 1) * oneHour),
  })

const outcomesOf = async (tried: Promise<unknown>[]) =>
  (await Promise.allSettled(tried)).map((outcome) => (outcome.status === 'fulfilled' ? 'booked' : outcome.reason.code)).sort()

test('two sessions at the same time are refused, one after the other is not', async () => {
  const world = await newWorld()
  const someone = await world.someone()
  const first = await aBooking(someone, await at(world, 7))
  const overlapping = await aSession(world, {
    startsAt: toInstant(monday + 7 * oneDay + 30 * 60_000),
    endsAt: toInstant(monday + 7 * oneDay + 2 * oneHour),
  })

  expect(await refusalOf(aBooking(someone, overlapping))).toEqual({
    code: 'BOOKED_THEN',
    data: { bookingId: first.id, startsAt: toInstant(monday + 7 * oneDay) },
  })
  expect(await aBooking(someone, await at(world, 7, 1))).toMatchObject({ state: 'confirmed' })
  await cancelBooking(someone.ctx, { requestId: aRequest(), bookingId: first.id })
  expect(await aBooking(someone, await at(world, 7))).toMatchObject({ state: 'confirmed' })
})

test('a session that was moved counts at its new time', async () => {
  const world = await newWorld()
  const [someone, manager] = [await world.someone(), await world.someone({ roles: ['manager'] })]
  const session = await at(world, 7)
  await aBooking(someone, session)
  await moveSession(manager.ctx, {
    requestId: aRequest(),
    sessionId: session.id,
    startsAt: toInstant(monday + 8 * oneDay),
    endsAt: toInstant(monday + 8 * oneDay + oneHour),
  })
  await world.deliver()

  expect((await refusalOf(aBooking(someone, await at(world, 8)))).code).toBe('BOOKED_THEN')
  expect(await aBooking(someone, await at(world, 7))).toMatchObject({ state: 'confirmed' })
})

test('three sessions of a day are one person’s most; a cancelled one is free again', async () => {
  const world = await newWorld()
  const someone = await world.someone()
  const held = [await aBooking(someone, await at(world, 7)), await aBooking(someone, await at(world, 7, 1))]
  await aBooking(someone, await at(world, 7, 2))
  const fourth = await at(world, 7, 3)

  expect(await refusalOf(aBooking(someone, fourth))).toEqual({ code: 'DAY_LIMIT', data: { limit: 3 } })
  expect(await aBooking(someone, await at(world, 8))).toMatchObject({ state: 'confirmed' })
  await cancelBooking(someone.ctx, { requestId: aRequest(), bookingId: held[0]?.id ?? '' })
  expect(await aBooking(someone, fourth)).toMatchObject({ state: 'confirmed' })
})

test('twenty seats ahead are one person’s most, until they have been used', async () => {
  const world = await newWorld()
  const someone = await world.someone({ phone: '13900000009' })
  for (let day = 7; day < 11; day++) await aBooking(someone, await at(world, day), '甲', '乙', '丙', '丁')

  expect(await refusalOf(aBooking(someone, await at(world, 12)))).toEqual({ code: 'SEATS_LIMIT', data: { left: 0 } })
  world.clock.pass(7 * oneDay + 2 * oneHour)
  expect(await aBooking(someone, await at(world, 12), '甲', '乙', '丙', '丁')).toMatchObject({ seats: 5 })
})

test('staff say otherwise in the settings of the community', async () => {
  const world = await newWorld()
  await allowBookings(world, { sessionsADay: 1, seatsAhead: 2 })
  const someone = await world.someone()
  await aBooking(someone, await at(world, 7))

  expect((await refusalOf(aBooking(someone, await at(world, 7, 1)))).code).toBe('DAY_LIMIT')
  expect(await refusalOf(aBooking(someone, await at(world, 8), '甲'))).toEqual({ code: 'SEATS_LIMIT', data: { left: 1 } })
})

test('a party of more than two needs a phone number', async () => {
  const world = await newWorld()
  const session = await at(world, 7)
  const [without, reachable] = [await world.someone(), await world.someone({ phone: '13900000009' })]

  expect(await refusalOf(aBooking(without, session, '甲', '乙'))).toEqual({ code: 'PHONE_NEEDED', data: { from: 3 } })
  expect(await aBooking(without, session, '甲')).toMatchObject({ seats: 2 })
  expect(await aBooking(reachable, session, '甲', '乙')).toMatchObject({ seats: 3 })
})

test.each([
  ['at the same time', 1, async (world: World) => [await at(world, 7), await at(world, 7)], ['BOOKED_THEN', 'booked']],
  [
    'of one day',
    3,
    (world: World) => Promise.all([0, 1, 2, 3].map((hour) => at(world, 7, hour))),
    ['DAY_LIMIT', 'booked', 'booked', 'booked'],
  ],
])('of two at once %s no more pass than one after the other', async (_what, _most, sessions, expected) => {
  const race = createRace()
  const world = await newWorld({ table: race.table })
  const someone = await world.someone()
  const all = await sessions(world)

  race.of(all.length)
  const outcomes = await outcomesOf(all.map((session) => aBooking(someone, session)))

  expect(outcomes).toEqual(expected)
})

test('thirty bookings in ten minutes are the most, and thirty cancellations', async () => {
  const world = await newWorld()
  const someone = await world.someone()
  const session = await at(world, 7)
  const bookAndCancel = async () => {
    const booking = await aBooking(someone, session)
    await cancelBooking(someone.ctx, { requestId: aRequest(), bookingId: booking.id })
  }
  for (let times = 0; times < 30; times++) await bookAndCancel()

  expect((await refusalOf(aBooking(someone, session))).code).toBe('TOO_MANY_REQUESTS')
  world.clock.pass(600_000)
  await bookAndCancel()
})

test('the same request is answered with its booking, though its seats are the last one may hold', async () => {
  const world = await newWorld()
  const someone = await world.someone()
  const session = await at(world, 7)
  const input = { requestId: 'r1', sessionId: session.id, party: [{ personId: someone.person.id }] }
  const first = await book(someone.ctx, input)
  await aBooking(someone, await at(world, 7, 1))
  await aBooking(someone, await at(world, 7, 2))

  expect((await book(someone.ctx, input)).id).toBe(first.id)
  expect((await refusalOf(book(someone.ctx, { ...input, requestId: 'r2' }))).code).toBe('ALREADY_BOOKED')
})
