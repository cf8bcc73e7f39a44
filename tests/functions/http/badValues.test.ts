import { httpOf, procedures } from '../../support/http'
import { expectRefusal } from '../../support/refusals'
import { newWorld } from '../../support/world'
import { scene } from './scene'

test.each([0, -1, 1.5, 1e9, '60', null, Number.MAX_SAFE_INTEGER + 1])('an activity with %p seats is refused', async (capacity) => {
  const world = await newWorld()
  const manager = await world.someone({ roles: ['manager'] })
  const session = { startsAt: '2026-12-01T10:00:00+08:00', endsAt: '2026-12-01T11:00:00+08:00', venueId: 'square', capacity }
  const activity = { requestId: 'r1', title: '剪纸课', description: '来剪窗花。', organiser: '驿站', sessions: [session] }

  const reply = await httpOf(world).call('activities.publish', { communityId: world.communityId, ...activity }, manager.token)

  expectRefusal(reply, 'INPUT_INVALID')
  expect(world.events).toEqual([])
})

test.each([
  '2026-02-30T10:00:00+08:00',
  '2026-12-01',
  'tomorrow',
  '2026-12-01T10:00:00',
  1_800_000_000_000,
  '+275760-09-13T00:00:00Z',
  '0000-01-01T00:00:00+23:59',
  '2100-01-01T10:00:00+08:00',
])('a session at %p is refused', async (startsAt) => {
  const world = await newWorld()
  const manager = await world.someone({ roles: ['manager'] })
  const session = { startsAt, endsAt: '2026-12-01T11:00:00+08:00', venueId: 'square', capacity: 20 }
  const activity = { requestId: 'r1', title: '剪纸课', description: '来剪窗花。', organiser: '驿站', sessions: [session] }

  expectRefusal(await httpOf(world).call('activities.publish', { communityId: world.communityId, ...activity }, manager.token))
})

describe('booking times', () => {
  const at = (change: Record<string, string>) => ({
    startsAt: '2026-12-01T10:00:00+08:00',
    endsAt: '2026-12-01T11:00:00+08:00',
    venueId: 'square',
    capacity: 20,
    ...change,
  })
  const activity = { requestId: 'r1', title: '剪纸课', description: '来剪窗花。', organiser: '驿站' }

  test.each(['0000-01-01T00:00:00+23:59', '2000-01-01T00:00:00+23:59', '1999-12-31T00:00:00+08:00', '9999-12-31T23:59:59-23:59'])(
    'of %s are refused by name, and the lists stay up',
    async (time) => {
      const world = await newWorld()
      const manager = await world.someone({ roles: ['manager'] })
      const { call, send } = httpOf(world)

      for (const field of ['opensAt', 'closesAt', 'cancelUntil']) {
        const reply = await call(
          'activities.publish',
          { communityId: world.communityId, ...activity, sessions: [at({ [field]: time })] },
          manager.token,
        )

        expectRefusal(reply, 'INPUT_INVALID')
        const problem = time.startsWith('9') ? 'tooLarge' : 'tooSmall'
        expect(reply.body.data).toEqual({ fields: [{ path: `sessions.0.${field}`, problem }] })
      }
      expect((await send(`/v1/${world.communityId}/sessions`)).status).toBe(200)
      expect(world.events).toEqual([])
    },
  )

  test('that a move would carry out of the century are refused', async () => {
    const world = await newWorld()
    const manager = await world.someone({ roles: ['manager'] })
    const { call, send } = httpOf(world)
    const published = await call(
      'activities.publish',
      { communityId: world.communityId, ...activity, sessions: [at({ opensAt: '2000-01-01T00:00:00+08:00' })] },
      manager.token,
    )
    const [session] = published.body.sessions as { id: string }[]

    const earlier = { startsAt: '2026-11-30T10:00:00+08:00', endsAt: '2026-11-30T11:00:00+08:00' }
    const moved = await call(
      'sessions.move',
      { communityId: world.communityId, sessionId: session?.id, requestId: 'r2', ...earlier },
      manager.token,
    )

    expectRefusal(moved, 'TIMES_WRONG')
    expect((await send(`/v1/${world.communityId}/sessions`)).body.items).toHaveLength(1)
  })
})

describe('ids that lead nowhere', () => {
  const unknown = 'ses_01JD0000000000000000000000'

  test.each([
    ['an unknown session', unknown, 'NOT_FOUND'],
    ['a session id of another form', 'ses_1', 'INPUT_INVALID'],
    ['an id with a key separator', 'ses_01JD00000000000000000%23counter', 'INPUT_INVALID'],
    ['a path that climbs', '..%2f..%2fcommunity', undefined],
    ['broken percent signs', '%ff%fe', undefined],
  ])('%s', async (_, id, code) => {
    const { send, world, someone } = await scene()

    expectRefusal(await send(`/v1/${world.communityId}/sessions/${id}`), code)
    expectRefusal(
      await send(`/v1/${world.communityId}/sessions/${id}/bookings`, {
        method: 'POST',
        token: someone.token,
        body: { requestId: 'r', party: [{ name: '甲' }] },
      }),
      code,
    )
  })

  test('an unknown community, an unknown address and an unknown method', async () => {
    const { send, path } = await scene()

    expectRefusal(await send('/v1/nowhere'), 'COMMUNITY_UNKNOWN')
    expectRefusal(await send('/v1/nowhere/sessions'), 'COMMUNITY_UNKNOWN')
    expectRefusal(await send('/v1/UPPER'), 'INPUT_INVALID')
    expectRefusal(await send('/v1/a/b/c/d/e/f'), 'ROUTE_UNKNOWN')
    expectRefusal(await send('/elsewhere'), 'ROUTE_UNKNOWN')
    expectRefusal(await send(path, { method: 'DELETE' }), 'ROUTE_UNKNOWN')
    expectRefusal(await send(path, { method: 'PATCH' }), 'ROUTE_UNKNOWN')
  })

  test.each([
    'limit=0',
    'limit=-1',
    'limit=1.5',
    'limit=1e9',
    'limit=x',
    'cursor=%00',
    'cursor=eyJ4IjoxfQ',
    'from=2026-13-01',
    'from=x',
    'nonsense=1',
    'kind=party',
    'limit[a]=1',
    '__proto__[x]=1',
    'search=%E2%80%AE',
    'from=2026-01-01&to=2028-01-01',
    'from=0001-01-01',
    'to=9999-12-31',
    'from=0000-01-01T00:00:00%2B23:59',
  ])('a list asked for with %s', async (query) => {
    const { send, world } = await scene()

    expectRefusal(await send(`/v1/${world.communityId}/sessions?${query}`))
  })
})

test('every route refuses an unknown field', async () => {
  const world = await newWorld()
  const manager = await world.someone({ roles: ['manager'] })
  const withInput = [...procedures].filter(([, procedure]) => 'inputSchema' in procedure['~orpc'] && procedure['~orpc'].inputSchema)

  for (const [name] of withInput) {
    const reply = await httpOf(world).call(name, { communityId: world.communityId, nonsense: 1 }, manager.token)
    expect({ name, code: reply.body.code }).toEqual({ name, code: 'INPUT_INVALID' })
  }
})
