import { listCases } from '../../../functions/cases/list'
import { listNotices } from '../../../functions/notices/list'
import { sweep } from '../../../functions/platform/sweep'
import { findMembers } from '../../../functions/teams/lookup'
import { setPosts } from '../../../functions/teams/setPosts'
import { endedPosts } from '../../../functions/teams/tick'
import { aCase, act, aManager, aNeighbourhood, see } from '../../support/cases'
import { asNow, rawPerson } from '../../support/people'
import { give } from '../../support/posts'
import { refusalOf } from '../../support/refusals'
import { newWorld, oneDay, type Someone, type World } from '../../support/world'

const until = '2026-11-24'
const temporary = { role: 'serviceWorker', of: 'repair-crew', until } as const
const run = (world: World) => sweep(world.services, endedPosts, () => false)
const crew = async (world: World) => (await findMembers(world.ctx, 'team#repair-crew')).map(({ personId }) => personId)

test('a post is held through its last day, and the first request after it is refused, before any clock has come by', async () => {
  const { world, worker } = await aNeighbourhood()
  await setPosts(world.ctx, { personId: worker.person.id, posts: [temporary] })

  world.clock.set(Date.parse('2026-11-24T23:59:59+08:00'))
  const before = (await asNow(world, worker)) as Someone
  expect(await listCases(before.ctx, { queue: 'team' })).toMatchObject({ items: [] })
  expect(await crew(world)).toEqual([worker.person.id])
  world.clock.set(Date.parse('2026-11-25T00:00:00+08:00'))
  const after = (await asNow(world, worker)) as Someone

  expect(after.caller.roles).toEqual(['visitor'])
  expect(await refusalOf(listCases(after.ctx, { queue: 'team' }))).toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await crew(world)).toEqual([])
})

test('the clock then takes it off, tells them, and gives what was in their hands back to the team, once', async () => {
  const { world, worker, resident, manager } = await aNeighbourhood()
  const item = await aCase(resident)
  await act(worker, item, 'take')
  await setPosts(world.ctx, { personId: worker.person.id, posts: [temporary, { role: 'volunteer' }] })
  await world.deliver()
  world.clock.set(Date.parse('2026-11-25T00:00:00+08:00'))

  await run(world)
  await run(world)
  const events = await world.deliver()

  expect(events.filter(({ type, subject }) => type === 'person.rolesChanged' && subject === worker.person.id)).toMatchObject([
    { actor: null, facts: { roles: ['volunteer'] } },
  ])
  expect((await rawPerson(world, worker))?.posts).toMatchObject([{ role: 'volunteer' }])
  expect(await see(manager, item)).toMatchObject({ state: 'accepted', worker: null })
  expect((await listNotices(worker.ctx, {})).items[0]).toMatchObject({
    kind: 'postsChanged',
    taken: [{ post: `serviceWorker:repair-crew:${until}` }],
  })
})

test('an end that was moved or taken away is not waited for any more', async () => {
  const { world, worker, manager } = await aNeighbourhood()
  await setPosts(world.ctx, { personId: worker.person.id, posts: [temporary] })
  await give(manager, worker, { ...temporary, until: '2027-01-31' })
  world.clock.pass(3 * oneDay)
  world.events.splice(0)

  await run(world)

  expect(world.events).toEqual([])
  expect(await crew(world)).toEqual([worker.person.id])
})

test('a manager with a last day makes and unmakes no managers', async () => {
  const world = await newWorld()
  const [lasting, someone] = [await aManager(world), await world.someone({ name: '张敏' })]
  await give(lasting, someone, { role: 'manager', until: '2027-01-31' })
  const deputy = (await asNow(world, someone)) as Someone

  expect(await refusalOf(give(deputy, await world.someone(), { role: 'manager' }))).toMatchObject({ code: 'MANAGER_UNTIL' })
  expect(await refusalOf(give(deputy, lasting, { role: 'manager', until: '2027-01-31' }))).toMatchObject({ code: 'MANAGER_UNTIL' })
  expect(await give(deputy, await world.someone(), { role: 'stationWorker', of: 'station' })).toMatchObject({ posts: [{}] })
})
