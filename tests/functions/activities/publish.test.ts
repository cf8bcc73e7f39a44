import { getActivity } from '../../../functions/activities/get'
import { publishActivity } from '../../../functions/activities/publish'
import { listSessions } from '../../../functions/sessions/list'
import { aNewSession, anInput, aPublished } from '../../support/activities'
import { createRace } from '../../support/races'
import { refusalOf } from '../../support/refusals'
import { monday, newWorld, type Someone } from '../../support/world'

async function start() {
  const race = createRace()
  const world = await newWorld({ table: race.table })
  return { race, world, manager: await world.someone({ roles: ['manager'] }) }
}

const listed = async ({ ctx }: Someone) => (await listSessions(ctx, {})).items

test('an activity is there with its sessions, all seats free, and one event says so', async () => {
  const { world, manager } = await start()
  const sessions = [
    aNewSession(),
    aNewSession({ startsAt: '2026-12-08T10:00:00+08:00', endsAt: '2026-12-08T12:00:00+08:00', venueId: 'square' }),
  ]

  const activity = await aPublished(manager, { sessions, bring: '剪刀', motif: 'papercut', audience: 'residents' })

  expect(activity).toMatchObject({ title: '剪纸课', bring: '剪刀', motif: 'papercut', audience: 'residents', state: 'published' })
  expect(activity.sessions).toMatchObject([
    {
      startsAt: '2026-12-01T10:00:00+08:00',
      venue: { id: 'hall', name: '好邻居议事厅' },
      capacity: 20,
      left: 20,
      waiting: 0,
      state: 'open',
    },
    {
      startsAt: '2026-12-08T10:00:00+08:00',
      venue: { id: 'square', name: '居民活动广场' },
      audience: 'residents',
      about: { motif: 'papercut' },
    },
  ])
  expect(await getActivity(world.ctx, { activityId: activity.id })).toEqual(activity)
  expect((await listed(manager)).map(({ id }) => id)).toEqual(activity.sessions.map(({ id }) => id))
  expect(world.events).toMatchObject([
    {
      type: 'activity.published',
      subject: activity.id,
      actor: manager.person.id,
      audience: 'public',
      facts: { activityId: activity.id, sessionIds: activity.sessions.map(({ id }) => id) },
    },
  ])
})

test('booking opens at once and closes with the start, cancelling ends two hours before, unless told', async () => {
  const { manager } = await start()
  const told = {
    opensAt: '2026-11-25T08:00:00+08:00',
    closesAt: '2026-11-30T20:00:00+08:00',
    cancelUntil: '2026-11-29T20:00:00+08:00',
  }

  const { sessions } = await aPublished(manager, { sessions: [aNewSession(), aNewSession(told)] })

  expect(sessions[0]).toMatchObject({
    opensAt: '2026-11-23T10:00:00+08:00',
    closesAt: '2026-12-01T10:00:00+08:00',
    cancelUntil: '2026-12-01T08:00:00+08:00',
    state: 'open',
  })
  expect(sessions[1]).toMatchObject({ ...told, state: 'notOpen' })
})

test('times of any offset are kept in Beijing time, and the day there gives lunar date and festival', async () => {
  const { manager } = await start()
  const midnight = { startsAt: '2026-12-21T16:30:00Z', endsAt: '2026-12-22T03:00:00+09:00' }

  const { sessions } = await aPublished(manager, { sessions: [aNewSession(midnight), aNewSession()] })

  expect(sessions[0]).toMatchObject({
    startsAt: '2026-12-22T00:30:00+08:00',
    endsAt: '2026-12-22T02:00:00+08:00',
    about: { festival: 'dongzhi', lunar: { month: 11, day: 14, leap: false } },
  })
  expect(sessions[1]).toMatchObject({ about: { festival: null, lunar: { month: 10, day: 23, leap: false } } })
})

test('a festival that is named counts for whatever day it is kept on', async () => {
  const { manager } = await start()

  const { sessions } = await aPublished(manager, { festival: 'dongzhi' })

  expect(sessions).toMatchObject([{ about: { festival: 'dongzhi' }, startsAt: '2026-12-01T10:00:00+08:00' }])
})

test('the same request, again or twice at once, publishes once', async () => {
  const { race, world, manager } = await start()
  const input = anInput()

  race.of(2)
  const both = await Promise.all([publishActivity(manager.ctx, input), publishActivity(manager.ctx, input)])
  const again = await publishActivity(manager.ctx, input)

  expect(new Set([...both, again].map(({ id }) => id)).size).toBe(1)
  expect(await listed(manager)).toHaveLength(1)
  expect(world.events).toHaveLength(1)
})

test('the same request is answered with what it published even when its times have passed since', async () => {
  const { world, manager } = await start()
  const input = anInput()
  const first = await publishActivity(manager.ctx, input)

  world.clock.set(Date.parse('2027-06-01T10:00:00+08:00'))

  expect(await publishActivity(manager.ctx, input)).toMatchObject({ id: first.id, sessions: [{ state: 'ended' }] })
})

test('a known requestId with other contents is refused and publishes nothing', async () => {
  const { manager } = await start()
  const input = anInput()
  await publishActivity(manager.ctx, input)

  expect((await refusalOf(publishActivity(manager.ctx, { ...input, title: '书法课' }))).code).toBe('REQUEST_REUSED')
  expect(await listed(manager)).toHaveLength(1)
})

test.each(['stationWorker', 'gridWorker'] as const)('a %s publishes as a manager does', async (role) => {
  const { world } = await start()

  expect(await aPublished(await world.someone({ roles: [role] }))).toMatchObject({ state: 'published' })
})

test.each([{ roles: [] }, { roles: ['volunteer', 'serviceWorker', 'operator', 'mediator'] as const }])(
  'somebody who is $roles does not publish',
  async ({ roles }) => {
    const { world } = await start()
    const someone = await world.someone({ roles: [...roles] })

    expect((await refusalOf(aPublished(someone))).code).toBe('NOT_ALLOWED')
    expect(await listed(someone)).toEqual([])
    expect(world.events).toEqual([])
  },
)

test("another community's manager does not publish here, nor anybody without a login", async () => {
  const { world } = await start()
  const stranger = await (await newWorld()).someone({ roles: ['manager'] })

  expect((await refusalOf(publishActivity({ ...world.ctx, caller: stranger.caller }, anInput()))).code).toBe('NOT_ALLOWED')
  expect((await refusalOf(publishActivity(world.ctx, anInput()))).code).toBe('LOGIN_REQUIRED')
  expect(world.events).toEqual([])
})

describe('nothing is published, not even the sessions that would do,', () => {
  test.each<[string, Parameters<typeof aNewSession>[0], object]>([
    ['when a venue is unknown', { venueId: 'moon' }, { code: 'VENUE_UNKNOWN', data: undefined }],
    ['when a venue holds fewer', { capacity: 81 }, { code: 'VENUE_TOO_SMALL', data: { capacity: 80 } }],
    ['when a session begins now', { startsAt: new Date(monday).toISOString() }, { code: 'TIMES_WRONG', data: undefined }],
    ['when one ends before it begins', { endsAt: '2026-12-01T09:00:00+08:00' }, { code: 'TIMES_WRONG', data: undefined }],
    ['when booking would open after it closes', { opensAt: '2026-12-01T10:00:00+08:00' }, { code: 'TIMES_WRONG', data: undefined }],
    ['in the year 2100', { startsAt: '2100-01-01T10:00:00Z', endsAt: '2100-01-01T11:00:00Z' }, { code: 'TIMES_WRONG', data: undefined }],
    ['in the year 0', { startsAt: '0000-01-01T00:00:00+23:59' }, { code: 'TIMES_WRONG', data: undefined }],
    [
      'in the last year there is',
      { startsAt: '9999-12-31T23:59:59-23:59', endsAt: '9999-12-31T23:59:59-23:59' },
      { code: 'TIMES_WRONG', data: undefined },
    ],
  ])('%s', async (_when, wrong, refusal) => {
    const { world, manager } = await start()

    expect(await refusalOf(aPublished(manager, { sessions: [aNewSession(), aNewSession(wrong)] }))).toEqual(refusal)

    expect(await listed(manager)).toEqual([])
    expect(world.events).toEqual([])
  })
})

test('a place without a limit holds as many as are asked for, and a full hall is full', async () => {
  const { manager } = await start()

  const { sessions } = await aPublished(manager, {
    sessions: [aNewSession({ venueId: 'square', capacity: 5_000 }), aNewSession({ capacity: 80 })],
  })

  expect(sessions.map(({ capacity }) => capacity)).toEqual([5_000, 80])
})

test('ten sessions are published at once', async () => {
  const { manager } = await start()
  const sessions = Array.from({ length: 10 }, (_, at) =>
    aNewSession({ startsAt: `2026-12-${10 + at}T10:00:00+08:00`, endsAt: `2026-12-${10 + at}T12:00:00+08:00` }),
  )

  expect((await aPublished(manager, { sessions })).sessions).toHaveLength(10)
})

test('an activity is found by anybody, but not by another community nor in one that is not there', async () => {
  const { world, manager } = await start()
  const elsewhere = await newWorld()
  const { id: activityId } = await aPublished(manager)

  expect(await getActivity(world.ctx, { activityId })).toMatchObject({ id: activityId })
  expect((await refusalOf(getActivity(elsewhere.ctx, { activityId }))).code).toBe('NOT_FOUND')
  expect((await refusalOf(getActivity(world.ctx, { activityId: 'act_01KAPE0000000000000000000A' }))).code).toBe('NOT_FOUND')
})
