import { book } from '../../../functions/bookings/book'
import { cancelBooking } from '../../../functions/bookings/cancel'
import { findSeated } from '../../../functions/bookings/store'
import { aBooking, aRequest } from '../../support/bookings'
import { createFaults, type Fault } from '../../support/faults'
import { refusalOf } from '../../support/refusals'
import { aSession, seatsOf } from '../../support/sessions'
import { newWorld } from '../../support/world'

const ways: [string, Fault[]][] = [
  ['conflicts', ['conflict', 'conflict', 'conflict']],
  ['throttles', ['throttle', 'throttledWrite', 'throttle']],
  ['a store that is away for a moment', ['unreachable', 'unreachable']],
  ['an answer lost after the write', ['lostAnswer']],
  ['lost answers and conflicts by turns', ['conflict', 'lostAnswer', 'throttle', 'lostAnswer', 'conflict']],
]

async function start() {
  const faults = createFaults()
  const world = await newWorld({ table: faults.table })
  const session = await aSession(world, { capacity: 10 })
  const someone = await world.someone({ name: '其木格' })
  return { faults, world, session, someone }
}

test.each(ways)('%s on the way: the seats are taken once', async (_what, met) => {
  const { faults, world, session, someone } = await start()
  faults.meet(...met)

  const booking = await aBooking(someone, session, '母亲')

  expect(booking).toMatchObject({ state: 'confirmed', seats: 2 })
  expect(await seatsOf(world, session)).toMatchObject({ left: 8 })
  expect(world.events).toHaveLength(1)
  expect(faults.left()).toBe(0)
})

test.each(ways)('%s on the way: the seats are given back once', async (_what, met) => {
  const { faults, world, session, someone } = await start()
  const booking = await aBooking(someone, session, '母亲')
  faults.meet(...met)

  const cancelled = await cancelBooking(someone.ctx, { requestId: aRequest(), bookingId: booking.id })

  expect(cancelled.state).toBe('cancelled')
  expect(await seatsOf(world, session)).toMatchObject({ left: 10 })
  expect(faults.left()).toBe(0)
})

test('a store that stays busy is told as such, nothing is taken, and the same request books later', async () => {
  const { faults, world, session, someone } = await start()
  const input = { requestId: 'r1', sessionId: session.id, party: [{ personId: someone.person.id }] }
  faults.meet(...Array<Fault>(7).fill('conflict'))

  await expect(book(someone.ctx, input)).rejects.toThrow('busy')
  expect(await seatsOf(world, session)).toMatchObject({ left: 10 })

  expect(await book(someone.ctx, input)).toMatchObject({ state: 'confirmed' })
  expect(await seatsOf(world, session)).toMatchObject({ left: 9 })
})

test('a booking whose every answer was lost is found by the same request, and taken once', async () => {
  const { faults, world, session, someone } = await start()
  const input = { requestId: 'r1', sessionId: session.id, party: [{ personId: someone.person.id }] }
  faults.meet(...Array<Fault>(7).fill('lostAnswer'))

  await expect(book(someone.ctx, input)).rejects.toThrow('busy')
  const again = await book(someone.ctx, input)

  expect(again).toMatchObject({ state: 'confirmed', seats: 1, session: { left: 9 } })
  expect(await seatsOf(world, session)).toMatchObject({ left: 9 })
  expect((await refusalOf(book(someone.ctx, { ...input, requestId: 'r2' }))).code).toBe('ALREADY_BOOKED')
})

test('many who book and cancel through every kind of fault: each seat is taken or left', async () => {
  const { faults, world, session } = await start()
  const people = await Promise.all(Array.from({ length: 16 }, () => world.someone()))
  const kinds: Fault[] = ['conflict', 'lostAnswer', 'throttle', 'throttledWrite', 'lostAnswer', 'unreachable']
  faults.meet(...Array.from({ length: 60 }, (_, at) => kinds[(at * 5 + Math.floor(at / 7)) % kinds.length] ?? 'conflict'))

  await Promise.all(
    people.map(async (someone, at) => {
      const booking = await aBooking(someone, session, ...(at % 2 ? ['母亲'] : [])).catch(() => undefined)
      if (booking && at % 3 === 0) await cancelBooking(someone.ctx, { requestId: aRequest(), bookingId: booking.id }).catch(() => undefined)
    }),
  )

  const { bookingIds } = await findSeated(world.ctx, session.id, { limit: 100 })
  const locks = await world.ctx.table.query({ partition: `seats#${session.id}`, prefix: 'seat#', limit: 100 })
  expect((await seatsOf(world, session)).left + locks.items.length).toBe(10)
  expect(bookingIds.length).toBeGreaterThan(0)
})
