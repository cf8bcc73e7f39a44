import { cancelBooking } from '../../../functions/bookings/cancel'
import { getBooking } from '../../../functions/bookings/get'
import { inCommunity } from '../../../functions/platform/community'
import { forgetSession, recallSession } from '../../../functions/sessions/lookup'
import { aBooking, aRequest } from '../../support/bookings'
import { refusalOf } from '../../support/refusals'
import { aSession, seatsOf } from '../../support/sessions'
import { newWorld, type Someone, type World } from '../../support/world'

/** The same community in another instance of the function, which remembers things of its own. */
const elsewhere = (world: World, { caller }: Someone) => ({
  ...inCommunity({ ...world.services, wholeTable: { ...world.services.wholeTable } }, world.communityId),
  caller,
})

test('seats that became free elsewhere are seen here after a second at the latest', async () => {
  const world = await newWorld()
  const session = await aSession(world, { capacity: 2 })
  const [first, second] = [await world.someone(), await world.someone()]
  const booking = await aBooking(first, session, '母亲')
  await cancelBooking(elsewhere(world, first), { requestId: aRequest(), bookingId: booking.id })

  expect((await refusalOf(aBooking(second, session))).code).toBe('SESSION_FULL')
  world.clock.pass(1_000)
  expect(await aBooking(second, session)).toMatchObject({ state: 'confirmed', session: { left: 1 } })
})

test('seats taken elsewhere are never sold again, whatever is remembered here', async () => {
  const world = await newWorld()
  const session = await aSession(world, { capacity: 3 })
  const [first, second, third] = [await world.someone(), await world.someone(), await world.someone()]
  await aBooking(first, session)
  await aBooking({ ...second, ctx: elsewhere(world, second) }, session)

  expect(await refusalOf(aBooking(third, session, '母亲'))).toEqual({ code: 'SESSION_FULL', data: { left: 1 } })
  expect(await aBooking(third, session)).toMatchObject({ session: { left: 0 } })
  expect(await seatsOf(world, session)).toMatchObject({ left: 0 })
})

test('how many are left is never told as less than none', async () => {
  const world = await newWorld()
  const session = await aSession(world, { capacity: 12 })
  const people = await Promise.all(Array.from({ length: 30 }, () => world.someone({ phone: '13900000009' })))

  const outcomes = await Promise.allSettled(people.map((someone, at) => aBooking(someone, session, ...(at % 2 ? ['母亲', '孩子'] : []))))

  const told = outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value.session.left : outcome.reason.data.left))
  expect(told.every((left) => left >= 0 && left <= 12)).toBe(true)
  expect(await seatsOf(world, session)).toMatchObject({ left: 0 })
})

test('one reading is shared by all who ask in the same second, and a new one is made when it is forgotten', async () => {
  const world = await newWorld()
  const session = await aSession(world, { capacity: 5 })
  const [one, other] = await Promise.all([recallSession(world.ctx, session.id), recallSession(world.ctx, session.id)])

  one?.took(2)
  expect(other?.left()).toBe(3)
  forgetSession(world.ctx, session.id)
  expect((await recallSession(world.ctx, session.id))?.left()).toBe(5)
})

test('a session that is not there is not remembered as missing', async () => {
  const world = await newWorld()
  const id = world.services.ids.make('ses')

  expect(await recallSession(world.ctx, id)).toBeUndefined()
  await aSession(world, { id })

  expect((await recallSession(world.ctx, id))?.left()).toBe(60)
})

test('a booking is read as the table has it, never as it is remembered', async () => {
  const world = await newWorld()
  const session = await aSession(world, { capacity: 5 })
  const [first, second] = [await world.someone(), await world.someone()]
  const booking = await aBooking(first, session)
  await aBooking({ ...second, ctx: elsewhere(world, second) }, session)

  expect(await getBooking(first.ctx, { bookingId: booking.id })).toMatchObject({ session: { left: 3 } })
})
