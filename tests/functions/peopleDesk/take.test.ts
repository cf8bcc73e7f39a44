import { listCases } from '../../../functions/cases/list'
import { listNotices } from '../../../functions/notices/list'
import { readWork } from '../../../functions/peopleDesk/work'
import { aCase, aCaseThatIs, act, aNeighbourhood, aWorker, see } from '../../support/cases'
import { asNow } from '../../support/people'
import { take } from '../../support/posts'
import { createInterruption } from '../../support/races'
import { refusalOf } from '../../support/refusals'
import { newWorld, type Someone } from '../../support/world'

const post = 'serviceWorker:repair-crew'

async function aLeaver(around: Parameters<typeof aNeighbourhood>[0] = {}) {
  const place = await aNeighbourhood(around)
  const heir = await aWorker(place.world, { name: '巴图' })
  const items = [await aCaseThatIs('dispatched', place), await aCaseThatIs('working', place), await aCaseThatIs('working', place)] as const
  await act(place.worker, items[2], 'pause', { reason: 'parts' })
  await place.world.deliver()
  return { ...place, heir, items }
}

const workerOf = async (viewer: Someone, item: { id: string }) => (await see(viewer, item)).worker?.id

test('what is in their hands is shown with who could take it over: open cases that wait for them, and nothing finished', async () => {
  const place = await aLeaver()
  await aCaseThatIs('awaitingConfirmation', place)

  const work = await readWork(place.manager.ctx, { personId: place.worker.person.id, post })

  expect(work.cases.map(({ id }) => id).sort()).toEqual(place.items.map(({ id }) => id).sort())
  expect(work).toMatchObject({ hidden: 0, heirs: [{ id: place.heir.person.id, name: '巴图' }] })
})

test('without anybody to take it over the post stays, and so does the work', async () => {
  const { manager, worker, items, world } = await aLeaver()

  expect(await refusalOf(take(manager, worker, { post }))).toMatchObject({ code: 'WORK_LEFT', data: { count: 3 } })

  expect((await asNow(world, worker))?.caller.teams).toEqual(['repair-crew'])
  for (const item of items) expect(await workerOf(manager, item)).toBe(worker.person.id)
})

test('each case goes to the colleague by an ordinary dispatch, then the post ends; whoever waits for it is told once', async () => {
  const { manager, worker, heir, resident, items, world } = await aLeaver()

  const taken = await take(manager, worker, { post, to: heir.person.id })
  const events = await world.deliver({ again: true })

  expect(taken).toEqual({ ended: true, handed: 3, stuck: [], hidden: 0, left: 0 })
  for (const item of items)
    expect(await see(manager, item)).toMatchObject({
      state: 'dispatched',
      worker: { id: heir.person.id },
      deadlines: { solution: { state: 'running' } },
    })
  expect(events.map(({ facts, type }) => facts.action ?? type)).toEqual(['dispatch', 'dispatch', 'dispatch', 'person.rolesChanged'])
  const former = (await asNow(world, worker)) as Someone
  expect(former.caller).toMatchObject({ roles: ['visitor'], teams: [] })
  expect(await refusalOf(listCases(former.ctx, { queue: 'team' }))).toMatchObject({ code: 'NOT_ALLOWED' })
  expect((await listNotices(worker.ctx, {})).items[0]).toMatchObject({ kind: 'postsChanged', given: [], taken: [{ post }] })
  expect((await listNotices(resident.ctx, {})).items.filter((notice) => 'what' in notice && notice.what === 'dispatch')).toHaveLength(3)
})

test('in turn, the cases are spread over the colleagues, and none goes back to who leaves', async () => {
  const { manager, worker, heir, items, world } = await aLeaver()
  const other = await aWorker(world, { name: '马志强' })

  await take(manager, worker, { post, to: 'inTurn' })

  const now = await Promise.all(items.map((item) => workerOf(manager, item)))
  expect(new Set(now)).toEqual(new Set([heir.person.id, other.person.id]))
})

test('what cannot be handed over is named with the reason, the rest goes over, and the post stays', async () => {
  const { manager, worker, heir, world } = await aLeaver()
  const own = await aCase(heir)
  await act(worker, own, 'take')
  await world.deliver()

  const taken = await take(manager, worker, { post, to: heir.person.id })

  expect(taken).toMatchObject({ ended: false, handed: 3, left: 0, stuck: [{ case: { id: own.id }, why: 'OWN_CASE' }] })
  expect((await asNow(world, worker))?.caller.teams).toEqual(['repair-crew'])
  const other = await aWorker(world, { name: '马志强' })
  expect(await take(manager, worker, { post, to: other.person.id })).toMatchObject({ ended: true, handed: 1 })
})

test('killed at any write, the same request again goes on from there and each case was handed over once', async () => {
  for (const killedAt of [0, 1, 2, 3]) {
    const interruption = createInterruption()
    const { manager, worker, heir, items, world } = await aLeaver({ table: interruption.table })
    world.events.splice(0)
    const asked = { post, to: heir.person.id, requestId: 'leaving' }
    let written = 0
    interruption.beforeEach(() => {
      if (written++ === killedAt) throw new Error('killed')
    })
    await expect(take(manager, worker, asked)).rejects.toThrow('killed')
    interruption.beforeEach(() => {})

    expect(await take(manager, worker, asked)).toMatchObject({ ended: true })
    expect(await take(manager, worker, asked)).toMatchObject({ ended: true })

    for (const item of items) expect(await workerOf(manager, item)).toBe(heir.person.id)
    expect(world.events.filter(({ facts }) => facts.action === 'dispatch')).toHaveLength(3)
    expect(world.events.filter(({ type }) => type === 'person.rolesChanged')).toHaveLength(1)
  }
})

test('what they take in the very moment of leaving goes back to the team', async () => {
  const interruption = createInterruption()
  const { manager, worker, resident, world } = await aNeighbourhood({ table: interruption.table })
  const item = await aCase(resident)

  interruption.before(() => act(worker, item, 'take'))
  expect(await take(manager, worker, { post })).toMatchObject({ ended: true })
  await world.deliver()

  expect(await see(manager, item)).toMatchObject({ state: 'accepted', worker: null })
})

test('who keeps another post in the team keeps the work', async () => {
  const { manager, worker, world, items } = await aLeaver()
  const { setPosts } = await import('../../../functions/teams/setPosts')
  const both = [
    { role: 'serviceWorker', of: 'repair-crew' },
    { role: 'volunteer', of: 'repair-crew' },
  ] as const
  await setPosts(world.ctx, { personId: worker.person.id, posts: both })

  expect(await take(manager, worker, { post: 'volunteer:repair-crew' })).toMatchObject({ ended: true, handed: 0 })
  expect(await workerOf(manager, items[0])).toBe(worker.person.id)
})

test('a heir from elsewhere, a post that is gone, other roles and another community are refused', async () => {
  const { manager, worker, gridWorker, resident, world } = await aLeaver()
  const stranger = await aWorker(await newWorld())

  expect(await refusalOf(take(manager, worker, { post, to: resident.person.id }))).toMatchObject({ code: 'WORKER_UNKNOWN' })
  expect(await refusalOf(take(manager, worker, { post: 'manager' }))).toMatchObject({ code: 'POST_GONE' })
  expect(await refusalOf(take(gridWorker, worker, { post }))).toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await refusalOf(take(worker, worker, { post }))).toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await refusalOf(take(manager, manager, { post: 'manager' }))).toMatchObject({ code: 'OWN_POSTS' })
  expect(await refusalOf(take(manager, stranger, { post }))).toMatchObject({ code: 'NOT_FOUND' })
  expect((await asNow(world, worker))?.caller.teams).toEqual(['repair-crew'])
})
