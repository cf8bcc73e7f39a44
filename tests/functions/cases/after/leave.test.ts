import { deliveries } from '../../../../functions/areas'
import { createCase } from '../../../../functions/cases/create'
import { listCases } from '../../../../functions/cases/list'
import { nearbyCases } from '../../../../functions/cases/nearby'
import { sayOnCase } from '../../../../functions/cases/say'
import { listNotices } from '../../../../functions/notices/list'
import { removePerson } from '../../../../functions/people/remove'
import { deliverEvent } from '../../../../functions/platform/delivery'
import { type Event, eventKey } from '../../../../functions/platform/events'
import type { Table } from '../../../../functions/platform/table'
import { setPosts } from '../../../../functions/teams/setPosts'
import { aCase, aCaseThatIs, act, aForm, aNeighbourhood, aWorker, content, formerly, see } from '../../../support/cases'
import { asNow } from '../../../support/people'
import { refusalOf } from '../../../support/refusals'
import { oneMinute, type Someone } from '../../../support/world'

const whats = async ({ ctx }: Someone) => (await listNotices(ctx, {})).items.map((notice) => ('what' in notice ? notice.what : notice.kind))
const pool = async ({ ctx }: Someone) => (await listCases(ctx, { queue: 'team', only: 'pool' })).items.map(({ id }) => id)

async function busyWorker() {
  const place = await aNeighbourhood()
  const colleague = await aWorker(place.world, { name: '巴图' })
  const items = [await aCaseThatIs('dispatched', place), await aCaseThatIs('working', place), await aCaseThatIs('working', place)] as const
  await act(place.worker, items[2], 'pause', { reason: 'parts' })
  await place.world.deliver()
  return { ...place, colleague, items }
}

test('what was in the hands of somebody who leaves goes back to the pool, once, and manager, team, grid and requester are told', async () => {
  const { world, worker, colleague, manager, gridWorker, resident, items } = await busyWorker()
  const people = [manager, colleague, gridWorker, resident]
  const before = await Promise.all(people.map(whats))

  await formerly(world, worker)
  const events = await world.deliver({ again: true })

  for (const item of items) expect(await see(manager, item)).toMatchObject({ state: 'accepted', worker: null, parts: [] })
  expect((await pool(colleague)).sort()).toEqual(items.map(({ id }) => id).sort())
  expect(events.flatMap(({ facts, actor }) => (facts.action ? [[facts.action, facts.relation, actor]] : []))).toEqual(
    items.map(() => ['workerLeft', 'clock', null]),
  )
  const after = await Promise.all(people.map(whats))
  for (const [at, told] of after.entries()) expect(told).toEqual([...items.map(() => 'workerLeft'), ...(before[at] ?? [])])
  expect((await see(manager, items[2])).deadlines.solution).toMatchObject({ state: 'running' })
})

test('a colleague takes it up where it was left', async () => {
  const { world, worker, colleague, items } = await busyWorker()
  await formerly(world, worker)
  await world.deliver()

  await act(colleague, items[1], 'take')
  await act(colleague, items[1], 'start')

  expect(await act(colleague, items[1], 'complete')).toMatchObject({ state: 'awaitingConfirmation', worker: { name: '巴图' } })
})

test('who deletes their login leaves their cases to the team as well', async () => {
  const { world, worker, colleague, items } = await busyWorker()

  await removePerson(worker.ctx, { requestId: 'r1' })
  await world.deliver({ again: true })

  expect((await pool(colleague)).sort()).toEqual(items.map(({ id }) => id).sort())
})

test('who only changes roles and stays in the team keeps what they have, and so does who is back before it is delivered', async () => {
  const { world, worker, manager, items } = await busyWorker()
  const [id, post] = [worker.person.id, { role: 'serviceWorker', of: 'repair-crew' } as const]

  await setPosts(world.ctx, { personId: id, posts: [post, { role: 'volunteer' }] })
  await setPosts(world.ctx, { personId: id, posts: [post] })
  await world.deliver()
  await setPosts(world.ctx, { personId: id, posts: [] })
  await setPosts(world.ctx, { personId: id, posts: [post] })
  await world.deliver()

  for (const item of items) expect(await see(manager, item)).toMatchObject({ worker: { id } })
})

test('the clock looks once more, for what the index did not show at once', async () => {
  let isBehind = false
  const table = (inner: Table): Table => ({
    ...inner,
    query: async (query) => (isBehind && query.index === 'lists' ? { items: [], last: undefined } : inner.query(query)),
  })
  const { world, resident, worker, manager } = await aNeighbourhood({ table })
  const item = await aCase(resident)
  await act(worker, item, 'take')
  await world.deliver()
  const waits = async (event?: Event) => 'undeliveredPk' in ((event && (await world.ctx.table.get(eventKey(event)))) ?? {})

  await formerly(world, worker)
  isBehind = true
  const [event] = await world.deliver()
  expect(await see(manager, item)).toMatchObject({ state: 'dispatched' })
  expect(await waits(event)).toBe(true)

  isBehind = false
  world.clock.pass(2 * oneMinute)
  if (event) await deliverEvent(world.services, deliveries, { event, hurried: () => false })
  expect(await see(manager, item)).toMatchObject({ state: 'accepted', worker: null })
  expect(await waits(event)).toBe(false)
})

test('who has left hears no more of what they did, and the team does instead', async () => {
  const place = await aNeighbourhood()
  const { world, worker, resident } = place
  const colleague = await aWorker(world, { name: '巴图' })
  const item = await aCaseThatIs('awaitingConfirmation', place)
  await world.deliver()
  const former = await formerly(world, worker)
  await world.deliver()
  const before = [await whats(former), await whats(colleague)] as const

  world.clock.pass(oneMinute)
  await sayOnCase(resident.ctx, { requestId: 'r1', caseId: item.id, text: '好像又漏了' })
  await act(resident, item, 'confirm', { rating: content })
  await world.deliver()

  expect(await whats(former)).toEqual(before[0])
  expect(await whats(colleague)).toEqual(['said', ...before[1]])
})

test('what a grid worker reported for a resident stays the resident’s alone once the post is taken', async () => {
  const { world, resident, worker, gridWorker } = await aNeighbourhood()
  const onBehalfOf = { name: '其木格', personId: resident.person.id }
  const item = await createCase(gridWorker.ctx, { requestId: 'r1', kind: 'repair', form: aForm(), onBehalfOf })
  await world.deliver()
  expect((await listCases(gridWorker.ctx, {})).items).toMatchObject([{ id: item.id }])

  const former = await formerly(world, gridWorker)
  await act(worker, item, 'take')
  await world.deliver()

  expect(await refusalOf(see(former, item))).toMatchObject({ code: 'NOT_FOUND' })
  expect(await refusalOf(act(former, item, 'withdraw'))).toMatchObject({ code: 'NOT_FOUND' })
  expect((await listCases(former.ctx, {})).items).toEqual([])
  const place = { buildingId: 'c01-b1', unit: 1 }
  expect((await nearbyCases(former.ctx, { kind: 'repair', place })).items).toEqual([])
  expect(await whats(former)).not.toContain('take')
  expect(await whats(resident)).toContain('take')
})

test('nor does it become theirs as a worker', async () => {
  const { world, resident, gridWorker } = await aNeighbourhood()
  const onBehalfOf = { name: '其木格', personId: resident.person.id }
  const item = await createCase(gridWorker.ctx, { requestId: 'r1', kind: 'repair', form: aForm(), onBehalfOf })
  const posts = [{ role: 'serviceWorker', of: 'repair-crew' } as const]
  await setPosts(world.ctx, { personId: gridWorker.person.id, posts })

  const asWorker = (await asNow(world, gridWorker)) as Someone

  expect(await refusalOf(act(asWorker, item, 'take'))).toMatchObject({ code: 'OWN_CASE' })
})
