import { toInstant } from '../../../contract/time'
import { publishActivity } from '../../../functions/activities/publish'
import { putYear } from '../../../functions/calendar/store'
import { caseKey } from '../../../functions/cases/case/store'
import { forgetSettings } from '../../../functions/communities/lookup'
import { addFamily } from '../../../functions/people/family'
import { putCompound } from '../../../functions/places/store'
import { log } from '../../../functions/platform/log'
import { leftOut } from '../../../functions/platform/readable'
import type { Key } from '../../../functions/platform/table'
import { counterKey, sessionKey } from '../../../functions/sessions/lookup'
import { aBooking, aRequest } from '../../support/bookings'
import { aCase, aNeighbourhood, onTheSquare } from '../../support/cases'
import { aClaimant } from '../../support/homes'
import { httpOf } from '../../support/http'
import { open311Of } from '../../support/open311'
import { activityOf, aSession } from '../../support/sessions'
import { monday, newWorld, oneDay, type Someone, type World } from '../../support/world'

const never = '-000001-12-31T0+08:00'

async function breakItem(world: World, key: Key, attribute: string): Promise<void> {
  await world.ctx.table.transact([{ key, change: { set: { [attribute]: never } }, named: 'broken' }], world.services.ids.secret())
}

const aName = (name: string) => ({ requestId: aRequest(), name })

const alarms = () => {
  const rung = jest.spyOn(log, 'error').mockImplementation(() => undefined)
  return () => rung.mock.calls.flatMap(([message, more]) => (message === leftOut ? [more] : []))
}

/** Two sessions with a booking each, of which one item breaks. */
async function twoSessions() {
  const world = await newWorld()
  const someone = await world.someone({ name: '其木格' })
  const [broken, whole] = [
    await aSession(world, { title: '坏' }),
    await aSession(world, { title: '好', startsAt: toInstant(monday + 8 * oneDay) }),
  ]
  for (const session of [broken, whole]) await aBooking(someone, session)
  await world.deliver()
  return { world, someone, broken, whole, ...httpOf(world) }
}

const listsOfSessions = ['sessions', 'bookings']

test.each([
  ['its times', sessionKey, 'opensAt'],
  ['its seats', counterKey, 'left'],
])(
  'a session of which %s cannot be read is missing in every list, rings an alarm, and hides nothing else',
  async (_what, keyOf, attribute) => {
    const { world, someone, broken, whole, send } = await twoSessions()
    await breakItem(world, keyOf(broken.id), attribute)
    const rung = alarms()

    for (const list of listsOfSessions) {
      const { status, body } = await send(`/v1/${world.communityId}/${list}`, { token: someone.token })
      const items = body.items as { id: string; sessionId?: string }[]

      expect({ list, status, ids: items.map(({ id, sessionId }) => sessionId ?? id) }).toEqual({ list, status: 200, ids: [whole.id] })
    }
    expect(rung()).toHaveLength(2)
    expect(rung()[0]).toMatchObject({ at: [expect.stringContaining(`${attribute}: `)] })
    expect(JSON.stringify(rung())).not.toContain(never)
  },
)

test('its activity shows the other sessions, and the news goes on', async () => {
  const world = await newWorld()
  const manager = await world.someone({ roles: ['manager'] })
  const session = { startsAt: '2026-12-01T10:00:00+08:00', endsAt: '2026-12-01T11:00:00+08:00', venueId: 'square', capacity: 20 }
  const words = { title: '剪纸课', description: '来剪窗花。', organiser: '驿站' }
  const [first, second] = [
    await publishActivity(manager.ctx, { requestId: 'r1', ...words, sessions: [session, session] }),
    await publishActivity(manager.ctx, { requestId: 'r2', ...words, sessions: [session] }),
  ]
  await world.deliver()
  await breakItem(world, sessionKey(first.sessions[0]?.id ?? ''), 'opensAt')
  alarms()
  const { send } = httpOf(world)

  const activity = await send(`/v1/${world.communityId}/activities/${first.id}`)
  const news = await send(`/v1/${world.communityId}/news`)

  expect(activity.body.sessions).toMatchObject([{ id: first.sessions[1]?.id }])
  expect(news.body.items).toMatchObject([{ activityId: second.id }])
})

test('a piece of news and a notice that cannot be read are left out of theirs', async () => {
  const { world, someone, send } = await twoSessions()
  const manager = await world.someone({ roles: ['manager'] })
  const activity = activityOf(await aSession(world))
  await httpOf(world).call(
    'activities.cancel',
    { communityId: world.communityId, activityId: activity, requestId: 'c1', reason: '雨' },
    manager.token,
  )
  await world.deliver()
  const all = async (list: string) =>
    (await send(`/v1/${world.communityId}/${list}`, { token: someone.token })).body.items as { id: string }[]
  const [inbox, news] = [await all('inbox'), await all('news')]
  const person = `person#${someone.person.id}`
  await breakItem(world, { partition: person, sort: `inbox#${inbox[0]?.id}` }, 'occurredAt')
  await breakItem(world, { partition: person, sort: `inbox#${inbox[1]?.id}` }, 'startsAt')
  await breakItem(world, { partition: 'news', sort: `news#${news[0]?.id}` }, 'occurredAt')
  const rung = alarms()

  expect([inbox.length, (await all('inbox')).length]).toEqual([2, 0])
  expect([news.length, (await all('news')).length]).toEqual([1, 0])
  expect(rung()).toHaveLength(3)
})

test('a case that cannot be read is missing in its lists and at Open311, which go on', async () => {
  const { world, resident, worker, manager } = await aNeighbourhood()
  const [broken, whole] = [await aCase(resident, { place: onTheSquare }), await aCase(resident, { place: onTheSquare })]
  await breakItem(world, caseKey(broken.id), 'createdAt')
  for (const queue of ['queue#team', 'queue#all']) await breakItem(world, { partition: `case#${broken.id}`, sort: queue }, 'createdAt')
  const rung = alarms()
  const { send } = httpOf(world)
  const idsOf = (body: Record<string, unknown>) => (body.items as { id: string }[]).map(({ id }) => id)

  for (const [query, { token }] of [
    ['queue=mine', resident],
    ['queue=team', worker],
    ['queue=all', manager],
    ['queue=all&only=pool', manager],
  ] as const)
    expect({ query, ids: idsOf((await send(`/v1/${world.communityId}/cases?${query}`, { token })).body) }).toEqual({
      query,
      ids: [whole.id],
    })
  const near = await send(`/v1/${world.communityId}/cases/nearby`, {
    method: 'POST',
    token: resident.token,
    body: { kind: 'repair', place: { venueId: 'square' } },
  })
  const open311 = await open311Of(world).get('requests.json')

  expect(idsOf(near.body)).toEqual([whole.id])
  expect(open311.body.map((each: { service_request_id: string }) => each.service_request_id)).toEqual([whole.id])
  expect(rung().length).toBe(6)
})

test('a claim, a name of the family, a compound and a year of the calendar that cannot be read are left out of theirs', async () => {
  const { world, resident, gridWorker } = await aNeighbourhood()
  const [first, broken, last] = [await aClaimant(world), await aClaimant(world), await aClaimant(world)]
  const [mother, child] = [await addFamily(resident.ctx, aName('母亲')), await addFamily(resident.ctx, aName('孩子'))]
  const compounds = ['c01', 'c02'].map((id) => putCompound({ id, name: `${id}小区`, buildings: [] }))
  await world.ctx.table.transact([...compounds, putYear({ year: 2028, off: [], work: [] })], world.services.ids.secret())
  await breakItem(world, { partition: 'household#c01-b1-1-102', sort: `claim#${broken.person.id}` }, 'state')
  await breakItem(world, { partition: `person#${resident.person.id}`, sort: `family#${mother.id}` }, 'id')
  await breakItem(world, { partition: 'places', sort: 'compound#c01' }, 'buildings')
  await breakItem(world, { partition: 'calendar', sort: 'year#2028' }, 'off')
  forgetSettings(world.ctx)
  const rung = alarms()
  const { send } = httpOf(world)
  const list = async (path: string, { token }: Someone) => {
    const { status, body } = await send(`/v1/${world.communityId}/${path}`, { token })
    return { status, items: body.items, next: body.next }
  }

  const page = await list('homes/claims?limit=2', gridWorker)

  expect(page).toMatchObject({ status: 200, items: [{ personId: first.person.id }] })
  expect(await list(`homes/claims?cursor=${page.next}`, gridWorker)).toMatchObject({ items: [{ personId: last.person.id }] })
  expect(await list('family', resident)).toMatchObject({ status: 200, items: [{ id: child.id }] })
  expect(await list('compounds', resident)).toMatchObject({ status: 200, items: [{ id: 'c02' }] })
  expect(rung().length).toBeGreaterThanOrEqual(4)
})
