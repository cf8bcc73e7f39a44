import { book } from '../../../functions/bookings/book'
import { cancelBooking } from '../../../functions/bookings/cancel'
import { moveSession } from '../../../functions/sessions/move'
import { refusalOf } from '../../support/refusals'
import { aSession, seatsOf } from '../../support/sessions'
import { monday, newWorld, oneDay, oneHour } from '../../support/world'

const withMother = (personId: string) => [{ personId }, { name: '母亲' }]

test('two seats are taken for the booker and her mother, and one event says so in ids and amounts', async () => {
  const world = await newWorld()
  const session = await aSession(world)
  const { ctx, person } = await world.someone({ name: '其木格' })

  const booking = await book(ctx, { requestId: 'r1', sessionId: session.id, party: withMother(person.id) })

  expect(booking).toMatchObject({
    sessionId: session.id,
    state: 'confirmed',
    seats: 2,
    allowed: ['cancel'],
    session: { left: 58, state: 'open' },
  })
  expect(booking.party).toEqual([{ personId: person.id, name: '其木格' }, { name: '母亲' }])
  expect(await seatsOf(world, session)).toMatchObject({ left: 58, capacity: 60 })
  expect(world.events).toHaveLength(1)
  expect(world.events[0]).toMatchObject({
    type: 'booking.confirmed',
    subject: booking.id,
    actor: person.id,
    facts: { bookingId: booking.id, sessionId: session.id, personId: person.id, seats: 2 },
  })
  expect(JSON.stringify(world.events)).not.toMatch(/母亲|其木格/)
})

test('the last seat goes to one person only', async () => {
  const world = await newWorld()
  const session = await aSession(world, { capacity: 1 })
  const people = await Promise.all([1, 2, 3, 4].map(() => world.someone()))

  const outcomes = await Promise.allSettled(
    people.map(({ ctx, person }) => book(ctx, { requestId: 'r1', sessionId: session.id, party: [{ personId: person.id }] })),
  )

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'SESSION_FULL', data: { left: 0 } })
  expect(await seatsOf(world, session)).toMatchObject({ left: 0 })
})

test('the same request again gives the same booking and takes no more seats', async () => {
  const world = await newWorld()
  const session = await aSession(world)
  const { ctx, person } = await world.someone()
  const input = { requestId: 'r1', sessionId: session.id, party: withMother(person.id) }

  const first = await book(ctx, input)
  const again = await Promise.all([book(ctx, input), book(ctx, input)])

  expect(again.map(({ id }) => id)).toEqual([first.id, first.id])
  expect(await seatsOf(world, session)).toMatchObject({ left: 58 })
  expect(world.events).toHaveLength(1)
})

test('the same request again is answered with its booking even when the session is full or over by then', async () => {
  const world = await newWorld()
  const session = await aSession(world, { capacity: 2 })
  const { ctx, person } = await world.someone()
  const input = { requestId: 'r1', sessionId: session.id, party: withMother(person.id) }
  const first = await book(ctx, input)

  const whenFull = await book(ctx, input)
  world.clock.set(Date.parse(session.endsAt) + oneHour)
  const whenOver = await book(ctx, input)

  expect([whenFull.id, whenOver.id]).toEqual([first.id, first.id])
})

test('a known requestId with another party is refused', async () => {
  const world = await newWorld()
  const session = await aSession(world)
  const { ctx, person } = await world.someone()
  await book(ctx, { requestId: 'r1', sessionId: session.id, party: [{ personId: person.id }] })

  const refusal = await refusalOf(book(ctx, { requestId: 'r1', sessionId: session.id, party: withMother(person.id) }))

  expect(refusal.code).toBe('REQUEST_REUSED')
  expect(await seatsOf(world, session)).toMatchObject({ left: 59 })
})

test('nobody has two bookings on one session, however they ask', async () => {
  const world = await newWorld()
  const session = await aSession(world)
  const { ctx, person } = await world.someone()
  const first = await book(ctx, { requestId: 'r1', sessionId: session.id, party: [{ name: '母亲' }] })

  const forMe = await refusalOf(book(ctx, { requestId: 'r2', sessionId: session.id, party: [{ personId: person.id }] }))
  const forMother = await refusalOf(book(ctx, { requestId: 'r3', sessionId: session.id, party: [{ name: ' 母 亲 ' }] }))

  expect(forMe).toEqual({ code: 'ALREADY_BOOKED', data: { kind: 'activity', bookingId: first.id, names: [] } })
  expect(forMother).toEqual({ code: 'ALREADY_BOOKED', data: { kind: 'activity', bookingId: first.id, names: [' 母 亲 '] } })
  expect(await seatsOf(world, session)).toMatchObject({ left: 59 })
})

test('two requests at once by the same person book once', async () => {
  const world = await newWorld()
  const session = await aSession(world)
  const { ctx, person } = await world.someone()

  const outcomes = await Promise.allSettled(
    ['r1', 'r2'].map((requestId) => book(ctx, { requestId, sessionId: session.id, party: withMother(person.id) })),
  )

  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await seatsOf(world, session)).toMatchObject({ left: 58 })
})

test('a party larger than what is left takes nothing and hears how many are left', async () => {
  const world = await newWorld()
  const session = await aSession(world, { capacity: 2 })
  const { ctx } = await world.someone({ phone: '13900000009' })

  const refusal = await refusalOf(
    book(ctx, { requestId: 'r1', sessionId: session.id, party: [{ name: '甲' }, { name: '乙' }, { name: '丙' }] }),
  )

  expect(refusal).toEqual({ code: 'SESSION_FULL', data: { left: 2 } })
  expect(await seatsOf(world, session)).toMatchObject({ left: 2 })
  expect(world.events).toHaveLength(0)
})

test('booking before it opens, after it closes and after the start is refused with the time', async () => {
  const world = await newWorld()
  const times = { opensAt: '2026-11-24T08:00:00+08:00', startsAt: '2026-11-26T10:00:00+08:00', closesAt: '2026-11-25T20:00:00+08:00' }
  const session = await aSession(world, times)
  const { ctx, person } = await world.someone()
  const attempt = () => refusalOf(book(ctx, { requestId: 'r1', sessionId: session.id, party: [{ personId: person.id }] }))

  const early = await attempt()
  world.clock.set(Date.parse(times.closesAt))
  const late = await attempt()
  world.clock.set(Date.parse(times.startsAt))
  const tooLate = await attempt()

  expect(early).toEqual({ code: 'SESSION_NOT_OPEN', data: { opensAt: times.opensAt } })
  expect(late).toEqual({ code: 'SESSION_CLOSED', data: { closesAt: times.closesAt } })
  expect(tooLate).toEqual({ code: 'SESSION_STARTED', data: { kind: 'activity', startsAt: times.startsAt } })
})

test('a session for residents refuses a visitor and takes who chose a home', async () => {
  const world = await newWorld()
  const session = await aSession(world, { audience: 'residents' })
  const visitor = await world.someone()
  const resident = await world.someone({ home: true })
  const bookFor = ({ ctx, person }: typeof visitor) =>
    book(ctx, { requestId: 'r1', sessionId: session.id, party: [{ personId: person.id }] })

  expect(await refusalOf(bookFor(visitor))).toEqual({ code: 'AUDIENCE_ONLY', data: { kind: 'activity', audience: 'residents' } })
  expect(await bookFor(resident)).toMatchObject({ state: 'confirmed' })
})

test('without a login, and on the session of another community, nothing is booked', async () => {
  const world = await newWorld()
  const session = await aSession(world)
  const elsewhere = await newWorld()
  const stranger = await elsewhere.someone()
  const input = { requestId: 'r1', sessionId: session.id, party: [{ name: '甲' }] }

  expect((await refusalOf(book(world.ctx, input))).code).toBe('LOGIN_REQUIRED')
  expect((await refusalOf(book(stranger.ctx, input))).code).toBe('NOT_FOUND')
  expect((await refusalOf(book({ ...world.ctx, caller: stranger.caller }, input))).code).toBe('NOT_ALLOWED')
  expect(await seatsOf(world, session)).toMatchObject({ left: 60 })
})

test('a party may not hold somebody else by id, nor the same person twice', async () => {
  const world = await newWorld()
  const session = await aSession(world)
  const { ctx, person } = await world.someone({ name: '其木格' })
  const other = await world.someone()
  const attempt = (party: ({ personId: string } | { name: string })[]) =>
    refusalOf(book(ctx, { requestId: 'r1', sessionId: session.id, party }))

  expect((await attempt([{ personId: other.person.id }])).code).toBe('PARTY_UNKNOWN')
  expect((await attempt([{ personId: person.id }, { personId: person.id }])).code).toBe('PARTY_TWICE')
  expect((await attempt([{ personId: person.id }, { name: '其木格' }])).code).toBe('PARTY_TWICE')
  expect((await attempt([{ name: '母亲' }, { name: '母 亲' }])).code).toBe('PARTY_TWICE')
})

test('seats given back can be booked at once, by the same person too', async () => {
  const world = await newWorld()
  const session = await aSession(world, { capacity: 2 })
  const { ctx, person } = await world.someone()
  const first = await book(ctx, { requestId: 'r1', sessionId: session.id, party: withMother(person.id) })
  await cancelBooking(ctx, { requestId: 'r2', bookingId: first.id })

  const second = await book(ctx, { requestId: 'r3', sessionId: session.id, party: withMother(person.id) })

  expect(second.id).not.toBe(first.id)
  expect(await seatsOf(world, session)).toMatchObject({ left: 0 })
})

test('a booking made while the session is being moved goes by its new time', async () => {
  const world = await newWorld()
  const session = await aSession(world)
  const { ctx, person } = await world.someone()
  const manager = await world.someone({ roles: ['manager'] })
  const another = await newProcess(world)
  await book(ctx, { requestId: 'r0', sessionId: session.id, party: [{ name: '甲' }] })
  const startsAt = '2026-12-01T09:00:00+08:00'
  await moveSession(
    { ...another, caller: manager.caller },
    { requestId: 'r1', sessionId: session.id, startsAt, endsAt: '2026-12-01T11:00:00+08:00' },
  )

  const late = await world.someone()
  const booking = await book(late.ctx, { requestId: 'r2', sessionId: session.id, party: [{ personId: late.person.id }] })

  expect(booking.session.startsAt).toBe(startsAt)
  expect(person.id).not.toBe(late.person.id)
})

test('a session called off elsewhere a moment ago takes no booking', async () => {
  const world = await newWorld()
  const session = await aSession(world)
  const early = await world.someone()
  await book(early.ctx, { requestId: 'r1', sessionId: session.id, party: [{ personId: early.person.id }] })
  const another = await newProcess(world)
  const key = { partition: `session#${session.id}`, sort: 'counter' }
  await another.table.transact([{ key, change: { set: { open: false } } }], 'closed-elsewhere')

  const late = await world.someone()
  const refusal = await refusalOf(book(late.ctx, { requestId: 'r2', sessionId: session.id, party: [{ personId: late.person.id }] }))

  expect(refusal.code).toBe('SESSION_FULL')
  expect(world.clock.now()).toBeLessThan(monday + oneDay)
})

/** The same community seen from another instance of the function, which remembers nothing. */
async function newProcess(world: Awaited<ReturnType<typeof newWorld>>) {
  const { inCommunity } = await import('../../../functions/platform/community')
  return inCommunity({ ...world.services, wholeTable: { ...world.services.wholeTable } }, world.communityId)
}
