import { cancelActivity } from '../../../functions/activities/cancel'
import { getActivity } from '../../../functions/activities/get'
import { getSession } from '../../../functions/sessions/get'
import { moveSession } from '../../../functions/sessions/move'
import { aNewSession, aPublished } from '../../support/activities'
import { aBooking, aRequest } from '../../support/bookings'
import { createRace } from '../../support/races'
import { refusalOf } from '../../support/refusals'
import { newWorld } from '../../support/world'

const inDecember = (day: number) => ({ startsAt: `2026-12-${day}T10:00:00+08:00`, endsAt: `2026-12-${day}T12:00:00+08:00` })

async function start() {
  const race = createRace()
  const world = await newWorld({ table: race.table })
  const manager = await world.someone({ roles: ['manager'] })
  const activity = await aPublished(manager, { sessions: [10, 11, 12].map((day) => aNewSession(inDecember(day))) })
  const [first, second, third] = activity.sessions.map(({ id }) => id) as [string, string, string]
  world.events.splice(0)
  const input = (change: object = {}) => ({ requestId: aRequest(), activityId: activity.id, reason: '停电', ...change })
  const states = async () => (await getActivity(world.ctx, { activityId: activity.id })).sessions.map(({ state }) => state)
  return { race, world, manager, activity, sessions: { first, second, third }, input, states }
}

test('every session that has not begun is called off, and an event each and one of the activity say so', async () => {
  const { world, manager, activity, sessions, input, states } = await start()

  const cancelled = await cancelActivity(manager.ctx, input())

  expect(cancelled).toMatchObject({ id: activity.id, state: 'cancelled' })
  expect(await states()).toEqual(['cancelled', 'cancelled', 'cancelled'])
  expect(world.events.map(({ type, subject }) => [type, subject])).toEqual([
    ['activity.cancelled', activity.id],
    ['session.cancelled', sessions.first],
    ['session.cancelled', sessions.second],
    ['session.cancelled', sessions.third],
  ])
  expect(JSON.stringify(world.events)).not.toContain('停电')
  expect((await refusalOf(aBooking(await world.someone(), { id: sessions.second }))).code).toBe('SESSION_CANCELLED')
})

test('what has begun stays as it was', async () => {
  const { world, manager, input, states } = await start()
  world.clock.set(Date.parse(inDecember(10).startsAt))

  await cancelActivity(manager.ctx, input())

  expect(await states()).toEqual(['started', 'cancelled', 'cancelled'])
})

test('one session alone is called off, and the activity with its last one', async () => {
  const { manager, activity, sessions, input, states } = await start()

  const one = await cancelActivity(manager.ctx, input({ sessionId: sessions.second }))
  expect(one.state).toBe('published')
  expect(await states()).toEqual(['open', 'cancelled', 'open'])

  await cancelActivity(manager.ctx, input({ sessionId: sessions.first }))
  expect(await cancelActivity(manager.ctx, input({ sessionId: sessions.third }))).toMatchObject({ id: activity.id, state: 'cancelled' })
})

test('the same request, again or twice at once, calls off once', async () => {
  const { race, world, manager, input } = await start()
  const same = input()

  race.of(2)
  const both = await Promise.all([cancelActivity(manager.ctx, same), cancelActivity(manager.ctx, same)])
  const again = await cancelActivity(manager.ctx, same)

  expect([...both, again].map(({ state }) => state)).toEqual(['cancelled', 'cancelled', 'cancelled'])
  expect(world.events).toHaveLength(4)
})

test('a known requestId with other contents is refused', async () => {
  const { manager, sessions, input, states } = await start()
  const same = input({ sessionId: sessions.first })
  await cancelActivity(manager.ctx, same)

  expect((await refusalOf(cancelActivity(manager.ctx, { ...same, sessionId: sessions.second }))).code).toBe('REQUEST_REUSED')
  expect(await states()).toEqual(['cancelled', 'open', 'open'])
})

test('what is over or called off already is refused', async () => {
  const { world, manager, sessions, input } = await start()
  await cancelActivity(manager.ctx, input({ sessionId: sessions.second }))
  expect((await refusalOf(cancelActivity(manager.ctx, input({ sessionId: sessions.second })))).code).toBe('ACTIVITY_OVER')

  world.clock.set(Date.parse(inDecember(12).startsAt))
  expect((await refusalOf(cancelActivity(manager.ctx, input()))).code).toBe('ACTIVITY_OVER')
  expect((await refusalOf(cancelActivity(manager.ctx, input({ sessionId: sessions.third })))).code).toBe('ACTIVITY_OVER')
})

test('an unknown activity, and a session of another activity, are not found', async () => {
  const { world, manager, input, states } = await start()
  const other = await aPublished(manager)

  expect((await refusalOf(cancelActivity(manager.ctx, input({ activityId: 'act_01KAPE0000000000000000000A' })))).code).toBe('NOT_FOUND')
  expect((await refusalOf(cancelActivity(manager.ctx, input({ sessionId: other.sessions[0]?.id })))).code).toBe('NOT_FOUND')
  expect(await states()).toEqual(['open', 'open', 'open'])
  expect(await getSession(world.ctx, { sessionId: other.sessions[0]?.id ?? '' })).toMatchObject({ state: 'open' })
})

test('only who organises in this community calls off', async () => {
  const { world, activity, input, states } = await start()
  const volunteer = await world.someone({ roles: ['volunteer', 'serviceWorker'] })
  const stranger = await (await newWorld()).someone({ roles: ['manager'] })

  expect((await refusalOf(cancelActivity(volunteer.ctx, input()))).code).toBe('NOT_ALLOWED')
  expect((await refusalOf(cancelActivity({ ...world.ctx, caller: stranger.caller }, input()))).code).toBe('NOT_ALLOWED')
  expect((await refusalOf(cancelActivity(stranger.ctx, input()))).code).toBe('NOT_FOUND')
  expect((await refusalOf(cancelActivity(world.ctx, input()))).code).toBe('LOGIN_REQUIRED')
  expect(activity.state).toBe('published')
  expect(await states()).toEqual(['open', 'open', 'open'])
})

test('of two managers at once one calls off, each session once, and the other hears that it is over', async () => {
  const { race, world, manager, input } = await start()
  const other = await world.someone({ roles: ['manager'] })

  race.of(2)
  const outcomes = await Promise.allSettled([cancelActivity(manager.ctx, input()), cancelActivity(other.ctx, input({ reason: '下雪' }))])

  expect(outcomes.map((outcome) => (outcome.status === 'fulfilled' ? 'done' : outcome.reason.code)).sort()).toEqual([
    'ACTIVITY_OVER',
    'done',
  ])
  expect(world.events.filter(({ type }) => type === 'session.cancelled')).toHaveLength(3)
})

test('called off in the moment it is moved one of the two is done, and the other is never told wrong', async () => {
  const { race, manager, sessions, input, states } = await start()
  const moved = { requestId: aRequest(), sessionId: sessions.first, ...inDecember(20) }

  race.of(2)
  const outcomes = await Promise.allSettled([cancelActivity(manager.ctx, input()), moveSession(manager.ctx, moved)])

  const [cancelled, move] = outcomes.map((outcome) => (outcome.status === 'fulfilled' ? 'done' : outcome.reason.code))
  if (cancelled === 'done') expect([move, await states()]).toEqual(['ACTIVITY_OVER', ['cancelled', 'cancelled', 'cancelled']])
  else expect([cancelled, move, await states()]).toEqual(['SERVICE_BUSY', 'done', ['open', 'open', 'open']])
})

test('a request to call off what the same request calls off at that moment is answered the same', async () => {
  const { manager, input } = await start()
  const same = input()

  const outcomes = await Promise.all(Array.from({ length: 4 }, () => cancelActivity(manager.ctx, same)))

  expect(outcomes.map(({ state }) => state)).toEqual(Array(4).fill('cancelled'))
})
