import { cancelActivity } from '../../../functions/activities/cancel'
import { getSession } from '../../../functions/sessions/get'
import { listSessions } from '../../../functions/sessions/list'
import { moveSession } from '../../../functions/sessions/move'
import { aNewSession, aPublished } from '../../support/activities'
import { aBooking, aRequest } from '../../support/bookings'
import { createRace } from '../../support/races'
import { refusalOf } from '../../support/refusals'
import { newWorld } from '../../support/world'

const later = { startsAt: '2027-01-05T14:00:00+08:00', endsAt: '2027-01-05T17:00:00+08:00' }
const told = { opensAt: '2026-11-25T08:00:00+08:00', closesAt: '2026-11-30T20:00:00+08:00', cancelUntil: '2026-11-29T20:00:00+08:00' }

async function start(change = {}) {
  const race = createRace()
  const world = await newWorld({ table: race.table })
  const manager = await world.someone({ roles: ['manager'] })
  const activity = await aPublished(manager, { sessions: [aNewSession(change)] })
  const session = activity.sessions[0] as (typeof activity.sessions)[number]
  world.events.splice(0)
  const input = (some: object = {}) => ({ requestId: aRequest(), sessionId: session.id, ...later, ...some })
  const now = () => getSession(world.ctx, { sessionId: session.id })
  return { race, world, manager, activity, session, input, now }
}

test('a session has its new time and place, keeps its seats and bookings, and one event says what was', async () => {
  const { world, manager, session, input, now } = await start()
  await aBooking(await world.someone(), session, '母亲')
  world.events.splice(0)

  const moved = await moveSession(manager.ctx, input({ venueId: 'square' }))

  expect(moved).toMatchObject({ ...later, venue: { id: 'square', name: '居民活动广场' }, capacity: 20, left: 18, state: 'open' })
  expect(await now()).toMatchObject(moved)
  expect(world.events).toMatchObject([
    {
      type: 'session.moved',
      subject: session.id,
      actor: manager.person.id,
      facts: { sessionId: session.id, wasStartsAt: session.startsAt, wasVenueId: 'hall', version: 2 },
    },
  ])
})

test('the ends of booking and of cancelling keep their distance from the start', async () => {
  const { manager, input } = await start(told)

  expect(
    await moveSession(manager.ctx, input({ startsAt: '2026-12-11T10:00:00+08:00', endsAt: '2026-12-11T12:00:00+08:00' })),
  ).toMatchObject({
    opensAt: told.opensAt,
    closesAt: '2026-12-10T20:00:00+08:00',
    cancelUntil: '2026-12-09T20:00:00+08:00',
  })
})

test('moved to an earlier day booking opens earlier too', async () => {
  const { manager, input } = await start(told)

  expect(
    await moveSession(manager.ctx, input({ startsAt: '2026-11-29T10:00:00+08:00', endsAt: '2026-11-29T12:00:00+08:00' })),
  ).toMatchObject({
    opensAt: '2026-11-23T08:00:00+08:00',
    closesAt: '2026-11-28T20:00:00+08:00',
    state: 'open',
  })
})

test('it stands in the list of its new month and no longer in that of the old one, with the lunar date of its new day', async () => {
  const { world, manager, session, input } = await start()
  await moveSession(manager.ctx, input({ startsAt: '2027-01-15T10:00:00+08:00', endsAt: '2027-01-15T11:00:00+08:00' }))

  const [december, january] = await Promise.all(
    [
      { from: '2026-12-01', to: '2026-12-31' },
      { from: '2027-01-01', to: '2027-01-31' },
    ].map((range) => listSessions(world.ctx, range)),
  )

  expect(december?.items).toEqual([])
  expect(january?.items).toMatchObject([{ id: session.id, about: { festival: 'laba', lunar: { month: 12, day: 8, leap: false } } }])
})

test('the same request, again or twice at once, moves once', async () => {
  const { race, world, manager, input } = await start()
  const same = input()

  race.of(2)
  await Promise.all([moveSession(manager.ctx, same), moveSession(manager.ctx, same)])
  expect(await moveSession(manager.ctx, same)).toMatchObject(later)
  await moveSession(manager.ctx, input({ startsAt: '2027-01-06T10:00:00+08:00', endsAt: '2027-01-06T11:00:00+08:00' }))

  expect(await moveSession(manager.ctx, same)).toMatchObject({ startsAt: '2027-01-06T10:00:00+08:00' })
  expect(world.events).toHaveLength(2)
})

test('a known requestId with other contents is refused', async () => {
  const { manager, input, now } = await start()
  const same = input()
  await moveSession(manager.ctx, same)

  expect((await refusalOf(moveSession(manager.ctx, { ...same, venueId: 'square' }))).code).toBe('REQUEST_REUSED')
  expect(await now()).toMatchObject({ venue: { id: 'hall' } })
})

test.each<[string, object, string]>([
  ['to a time in the past', { startsAt: '2026-11-23T09:00:00+08:00', endsAt: '2026-11-23T10:30:00+08:00' }, 'TIMES_WRONG'],
  ['to end before it begins', { endsAt: later.startsAt }, 'TIMES_WRONG'],
  ['to last more than a week', { endsAt: '2027-01-13T00:00:00+08:00' }, 'TIMES_WRONG'],
  ['to the year 2100', { startsAt: '2100-01-01T10:00:00Z', endsAt: '2100-01-01T11:00:00Z' }, 'TIMES_WRONG'],
  ['to the year 1990', { startsAt: '1990-01-01T10:00:00Z', endsAt: '1990-01-01T11:00:00Z' }, 'TIMES_WRONG'],
  ['to the year 0', { startsAt: '0000-01-01T00:00:00+23:59', endsAt: '0000-01-01T00:00:00+23:59' }, 'TIMES_WRONG'],
  ['to the last second there is', { startsAt: '9999-12-31T23:59:59-23:59', endsAt: '9999-12-31T23:59:59-23:59' }, 'TIMES_WRONG'],
  ['to a venue that is unknown', { venueId: 'moon' }, 'VENUE_UNKNOWN'],
])('it is not moved %s', async (_where, some, code) => {
  const { world, manager, session, input, now } = await start()

  expect((await refusalOf(moveSession(manager.ctx, input(some)))).code).toBe(code)

  expect(await now()).toMatchObject({ startsAt: session.startsAt, venue: session.venue })
  expect(world.events).toEqual([])
})

test('it is not moved to a place that holds fewer', async () => {
  const { manager, input } = await start({ venueId: 'square', capacity: 100 })

  expect(await refusalOf(moveSession(manager.ctx, input({ venueId: 'hall' })))).toEqual({ code: 'VENUE_TOO_SMALL', data: { capacity: 80 } })
})

test('what has begun or was called off is not moved', async () => {
  const { world, manager, activity, session, input } = await start()
  const other = await aPublished(manager)
  await cancelActivity(manager.ctx, { requestId: aRequest(), activityId: other.id, reason: '停电' })

  expect((await refusalOf(moveSession(manager.ctx, input({ sessionId: other.sessions[0]?.id })))).code).toBe('ACTIVITY_OVER')
  world.clock.set(Date.parse(session.startsAt))
  expect((await refusalOf(moveSession(manager.ctx, input()))).code).toBe('ACTIVITY_OVER')
  expect(activity.state).toBe('published')
})

test('only who organises in this community moves', async () => {
  const { world, session, input, now } = await start()
  const volunteer = await world.someone({ roles: ['volunteer', 'serviceWorker'] })
  const stranger = await (await newWorld()).someone({ roles: ['manager'] })

  expect((await refusalOf(moveSession(volunteer.ctx, input()))).code).toBe('NOT_ALLOWED')
  expect((await refusalOf(moveSession({ ...world.ctx, caller: stranger.caller }, input()))).code).toBe('NOT_ALLOWED')
  expect((await refusalOf(moveSession(stranger.ctx, input()))).code).toBe('NOT_FOUND')
  expect((await refusalOf(moveSession(world.ctx, input()))).code).toBe('LOGIN_REQUIRED')
  expect(await now()).toMatchObject({ startsAt: session.startsAt })
})

test('of two managers at once one moves it, and the other is told to try again, not that it is over', async () => {
  const { race, world, manager, input, now } = await start()
  const other = await world.someone({ roles: ['manager'] })
  const evening = { startsAt: '2027-01-07T19:00:00+08:00', endsAt: '2027-01-07T20:00:00+08:00' }

  race.of(2)
  const outcomes = await Promise.allSettled([moveSession(manager.ctx, input()), moveSession(other.ctx, input(evening))])

  const [first, second] = outcomes.map((outcome) => (outcome.status === 'fulfilled' ? 'done' : outcome.reason.code))
  expect([first, second].sort()).toEqual(['SERVICE_BUSY', 'done'])
  expect((await now()).startsAt).toBe(first === 'done' ? later.startsAt : evening.startsAt)
  expect(world.events).toHaveLength(1)
})
