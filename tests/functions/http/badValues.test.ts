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

test.each(['2026-02-30T10:00:00+08:00', '2026-12-01', 'tomorrow', '2026-12-01T10:00:00', 1_800_000_000_000, '+275760-09-13T00:00:00Z'])(
  'a session at %p is refused',
  async (startsAt) => {
    const world = await newWorld()
    const manager = await world.someone({ roles: ['manager'] })
    const session = { startsAt, endsAt: '2026-12-01T11:00:00+08:00', venueId: 'square', capacity: 20 }
    const activity = { requestId: 'r1', title: '剪纸课', description: '来剪窗花。', organiser: '驿站', sessions: [session] }

    expectRefusal(await httpOf(world).call('activities.publish', { communityId: world.communityId, ...activity }, manager.token))
  },
)

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
