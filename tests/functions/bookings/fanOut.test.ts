import { cancelActivity } from '../../../functions/activities/cancel'
import { cancelBooking } from '../../../functions/bookings/cancel'
import { getBooking } from '../../../functions/bookings/get'
import { listBookings } from '../../../functions/bookings/list'
import { putSettings, Settings } from '../../../functions/communities/store'
import { listNotices } from '../../../functions/notices/list'
import type { Event } from '../../../functions/platform/events'
import { moveSession } from '../../../functions/sessions/move'
import { aBooking, aRequest } from '../../support/bookings'
import { deliverOne, waits } from '../../support/deliveries'
import { createInterruption } from '../../support/races'
import { refusalOf } from '../../support/refusals'
import { activityOf, aSession, seatsOf } from '../../support/sessions'
import { newWorld, oneDay, oneHour, type Someone } from '../../support/world'

const later = { startsAt: '2026-12-03T14:00:00+08:00', endsAt: '2026-12-03T16:00:00+08:00' }
const muchLater = { startsAt: '2026-12-20T14:00:00+08:00', endsAt: '2026-12-20T16:00:00+08:00' }

async function crowd(people: number) {
  const interruption = createInterruption()
  const world = await newWorld({ table: interruption.table })
  const session = await aSession(world, { capacity: 80, venue: { id: 'square', name: '居民活动广场' } })
  const manager = await world.someone({ roles: ['manager'] })
  const everybody = await Promise.all(Array.from({ length: people }, () => world.someone()))
  const bookings = await Promise.all(everybody.map((someone) => aBooking(someone, session, '母亲')))
  await world.deliver()
  const move = async (times = later, venueId?: string) => {
    await moveSession(manager.ctx, { requestId: aRequest(), sessionId: session.id, ...times, venueId })
    return takeEvent('session.moved')
  }
  const callOff = async () => {
    await cancelActivity(manager.ctx, { requestId: aRequest(), activityId: activityOf(session), reason: '停电' })
    return takeEvent('session.cancelled')
  }
  function takeEvent(type: string): Event {
    const event = world.events.find((known) => known.type === type)
    world.events.splice(0)
    if (!event) throw new Error(`nothing said ${type}`)
    return event
  }
  return { interruption, world, session, manager, everybody, bookings, move, callOff }
}

const told = async ({ ctx }: Someone, kind: string) => (await listNotices(ctx, { limit: 50 })).items.filter((item) => item.kind === kind)

describe('a session that is moved', () => {
  test('takes its bookings along and tells everybody once, page by page, from where a hurried run left off', async () => {
    const { world, everybody, bookings, move } = await crowd(26)
    const moved = await move(later, 'hall')

    const afterOne = await deliverOne(world, moved, { pages: 1 })
    const atFirst = world.events.length
    const afterTwo = await deliverOne(world, moved, { pages: 1 })
    await deliverOne(world, moved)

    expect(afterOne.places).toEqual({ bookings: { cursor: expect.stringMatching(/^seat#/) } })
    expect(afterTwo.places).not.toEqual(afterOne.places)
    expect(atFirst).toBeLessThan(26)
    expect(await waits(world, moved)).toBe(false)
    await world.deliver({ again: true })
    for (const [at, someone] of everybody.entries()) {
      expect(await told(someone, 'sessionMoved')).toMatchObject([
        {
          bookingId: bookings[at]?.id,
          startsAt: later.startsAt,
          venue: '好邻居议事厅',
          wasStartsAt: bookings[at]?.session.startsAt,
          wasVenue: '居民活动广场',
          seats: 2,
        },
      ])
    }
  })

  test('moves among my bookings to its new time', async () => {
    const { world, everybody, move } = await crowd(1)
    const [someone] = everybody as [Someone]
    const other = await aSession(world, { title: '另一场', startsAt: '2026-12-01T10:00:00+08:00' })
    await aBooking(someone, other)
    await deliverOne(world, await move())

    const { items } = await listBookings(someone.ctx, {})

    expect(items.map(({ session }) => session.title)).toEqual(['另一场', '冬至包饺子'])
  })

  test('delivered again, whole or in part, tells nobody twice', async () => {
    const { world, everybody, move } = await crowd(3)
    const moved = await move()

    await Promise.all([deliverOne(world, moved), deliverOne(world, moved)])
    await deliverOne(world, moved)
    await world.deliver({ again: true })

    for (const someone of everybody) expect(await told(someone, 'sessionMoved')).toHaveLength(1)
  })

  test('does not tell who books while it is being told: they booked the new time', async () => {
    const { world, session, move } = await crowd(15)
    const moved = await move()
    await deliverOne(world, moved, { pages: 1 })
    const late = await world.someone()

    const booking = await aBooking(late, session)
    await deliverOne(world, moved)
    await world.deliver()

    expect(booking.session.startsAt).toBe(later.startsAt)
    expect(await told(late, 'sessionMoved')).toEqual([])
  })

  test('tells who booked between two moves from where theirs was moved, in whatever order these arrive', async () => {
    for (const order of ['forwards', 'backwards']) {
      const { world, session, everybody, move } = await crowd(1)
      const [early] = everybody as [Someone]
      const first = await move(later)
      const between = await world.someone()
      await aBooking(between, session)
      const second = await move(muchLater)

      for (const event of order === 'forwards' ? [first, second] : [second, first]) await deliverOne(world, event)
      await world.deliver({ again: true })

      expect(await told(early, 'sessionMoved')).toMatchObject([{ wasStartsAt: session.startsAt, startsAt: muchLater.startsAt }])
      expect(await told(between, 'sessionMoved')).toMatchObject([{ wasStartsAt: later.startsAt, startsAt: muchLater.startsAt }])
      const [booking] = (await listBookings(between.ctx, {})).items
      world.clock.set(Date.parse(later.endsAt) + oneHour)
      expect((await listBookings(between.ctx, {})).items.map(({ id }) => id)).toEqual([booking?.id])
    }
  })

  test('does not tell who cancelled meanwhile', async () => {
    const { world, everybody, bookings, move } = await crowd(2)
    const [someone, other] = everybody as [Someone, Someone]
    const moved = await move()
    await cancelBooking(someone.ctx, { requestId: aRequest(), bookingId: bookings[0]?.id ?? '' })

    await deliverOne(world, moved)
    await world.deliver()

    expect(await told(someone, 'sessionMoved')).toEqual([])
    expect(await told(other, 'sessionMoved')).toHaveLength(1)
  })

  test('does not tell who cancels in the moment they are about to be told, and leaves their booking as it was', async () => {
    const { interruption, world, everybody, bookings, move } = await crowd(1)
    const [someone] = everybody as [Someone]
    const bookingId = bookings[0]?.id ?? ''
    const moved = await move()
    interruption.before(() => cancelBooking(someone.ctx, { requestId: aRequest(), bookingId }))

    await deliverOne(world, moved)
    await world.deliver()

    expect(await told(someone, 'sessionMoved')).toEqual([])
    expect((await listBookings(someone.ctx, { when: 'past' })).items).toMatchObject([{ id: bookingId, state: 'cancelled' }])
  })

  test('is told even when the place it left is no longer a venue of the community', async () => {
    const { world, everybody, move } = await crowd(1)
    const moved = await move(later, 'hall')
    const settings = Settings.parse(await world.ctx.table.get({ partition: 'community', sort: 'settings' }))
    const venues = settings.venues.filter(({ id }) => id !== 'square')
    await world.ctx.table.transact([putSettings({ ...settings, venues })], world.services.ids.secret())
    world.clock.pass(oneHour)

    await deliverOne(world, moved)
    await world.deliver()

    expect(await told(everybody[0] as Someone, 'sessionMoved')).toMatchObject([{ venue: '好邻居议事厅', startsAt: later.startsAt }])
  })
})

describe('a session that is called off', () => {
  test('frees everybody and tells them why, once, from where a hurried run left off', async () => {
    const { world, session, everybody, bookings, callOff } = await crowd(26)
    const calledOff = await callOff()

    const afterOne = await deliverOne(world, calledOff, { pages: 1 })
    expect(afterOne.places).toEqual({ bookings: { cursor: expect.stringMatching(/^seat#/) } })
    expect(await waits(world, calledOff)).toBe(true)
    await deliverOne(world, calledOff)
    await deliverOne(world, calledOff)
    await world.deliver({ again: true })

    expect(await seatsOf(world, session)).toMatchObject({ left: 80, open: false })
    for (const [at, { ctx }] of everybody.entries()) {
      const booking = await getBooking(ctx, { bookingId: bookings[at]?.id ?? '' })
      expect(booking).toMatchObject({ state: 'cancelled', cancelledBy: 'community', allowed: [], session: { state: 'cancelled' } })
      expect(await told({ ctx } as Someone, 'sessionCancelled')).toMatchObject([{ bookingId: booking.id, reason: '停电', seats: 2 }])
    }
  })

  test('takes no booking from the moment it is called off, told or not', async () => {
    const { world, session, callOff } = await crowd(1)
    await callOff()

    expect((await refusalOf(aBooking(await world.someone(), session))).code).toBe('SESSION_CANCELLED')
    expect(world.clock.now()).toBeLessThan(Date.parse(session.startsAt) - oneDay)
  })

  test('may still be cancelled by who booked, after the deadline too, and the seats come back once', async () => {
    const { world, session, everybody, bookings, callOff } = await crowd(1)
    const [someone] = everybody as [Someone]
    const calledOff = await callOff()
    world.clock.set(Date.parse(session.cancelUntil) + 1)

    await cancelBooking(someone.ctx, { requestId: aRequest(), bookingId: bookings[0]?.id ?? '' })
    await deliverOne(world, calledOff)
    await world.deliver()

    expect(await seatsOf(world, session)).toMatchObject({ left: 80 })
    expect(await told(someone, 'sessionCancelled')).toEqual([])
    expect(await told(someone, 'bookingCancelled')).toHaveLength(1)
  })
})
