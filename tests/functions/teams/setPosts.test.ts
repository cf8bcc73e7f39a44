import type { Post } from '../../../contract/posts'
import { listCases } from '../../../functions/cases/list'
import { removePerson } from '../../../functions/people/remove'
import { listTeams } from '../../../functions/teams/list'
import { findMembers, type Roster } from '../../../functions/teams/lookup'
import { setPosts } from '../../../functions/teams/setPosts'
import { aCase, aCaseThatIs, act, aNeighbourhood, aWorker, formerly, see } from '../../support/cases'
import { asNow, rawPerson } from '../../support/people'
import { createInterruption, createRace } from '../../support/races'
import { refusalOf } from '../../support/refusals'
import { newWorld, type Someone, type World } from '../../support/world'

const plumber: Post = { role: 'serviceWorker', of: 'repair-crew' }
const lift: Post = { role: 'serviceWorker', of: 'property' }
const grid: Post = { role: 'gridWorker', of: 'grid-1' }
const manager: Post = { role: 'manager' }

const set = (world: World, { person }: Someone, ...posts: Post[]) => setPosts(world.ctx, { personId: person.id, posts })

const rosters: Roster[] = ['team#repair-crew', 'team#property', 'grid#grid-1', 'managers']
async function rostersWith(world: World, { person }: Someone): Promise<Roster[]> {
  const each = await Promise.all(rosters.map(async (roster) => ({ roster, members: await findMembers(world.ctx, roster) })))
  return each.flatMap(({ roster, members }) => (members.some(({ personId }) => personId === person.id) ? [roster] : []))
}

test('role, team, grid and rosters are given in one change, which counts from the next request on', async () => {
  const world = await newWorld()
  const someone = await world.someone({ name: '王师傅' })

  await set(world, someone, plumber, grid, manager)

  const now = await asNow(world, someone)
  expect(now?.caller).toMatchObject({
    roles: ['visitor', 'serviceWorker', 'gridWorker', 'manager'],
    teams: ['repair-crew'],
    grids: ['grid-1'],
  })
  expect(await rostersWith(world, someone)).toEqual(['team#repair-crew', 'grid#grid-1', 'managers'])
  expect(world.events).toMatchObject([
    { type: 'person.rolesChanged', facts: { roles: ['serviceWorker:repair-crew', 'gridWorker:grid-1', 'manager'] } },
  ])
})

test('who leaves the staff is out at the next request: no case, no queue, no colleagues, and nothing is dispatched to them', async () => {
  const { world, resident, worker, gridWorker, manager: boss } = await aNeighbourhood()
  const [mine, other] = [await aCase(resident), await aCase(resident)]
  await act(worker, mine, 'take')

  const former = await formerly(world, worker)

  expect(former.caller).toMatchObject({ roles: ['visitor'], teams: [], grids: [] })
  expect(await rostersWith(world, worker)).toEqual([])
  for (const item of [mine, other]) {
    expect(await refusalOf(see(former, item))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await refusalOf(act(former, item, 'take'))).toMatchObject({ code: 'NOT_FOUND' })
  }
  expect(await refusalOf(listCases(former.ctx, { queue: 'team' }))).toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await listCases(former.ctx, { queue: 'worker' })).toEqual({ items: [], next: null })
  expect(await refusalOf(listTeams(former.ctx))).toMatchObject({ code: 'NOT_ALLOWED' })
  expect((await listTeams(gridWorker.ctx)).teams.flatMap(({ members }) => members)).toEqual([])
  for (const wanted of [worker.person.id, 'rotation'])
    expect(await refusalOf(act(boss, other, 'dispatch', { worker: wanted }))).toMatchObject({ code: 'WORKER_UNKNOWN' })
})

test('who changes teams keeps their other posts, and their turn on the rosters they stay on', async () => {
  const { world, resident, worker, manager: boss } = await aNeighbourhood()
  await act(boss, await aCase(resident), 'dispatch', { worker: worker.person.id })
  const turns = await findMembers(world.ctx, 'team#repair-crew')

  await set(world, worker, plumber, lift)
  expect(await findMembers(world.ctx, 'team#repair-crew')).toEqual(turns)
  await set(world, worker, lift, manager)

  expect(await rostersWith(world, worker)).toEqual(['team#property', 'managers'])
  expect((await asNow(world, worker))?.caller).toMatchObject({ teams: ['property'], roles: ['visitor', 'serviceWorker', 'manager'] })
})

test('the same posts again change nothing', async () => {
  const world = await newWorld()
  const someone = await world.someone()
  await set(world, someone, plumber)
  const before = await rawPerson(world, someone)
  world.events.splice(0)

  await set(world, someone, plumber)

  expect(await rawPerson(world, someone)).toEqual(before)
  expect(world.events).toEqual([])
})

test('two changes at once both count, one after the other, and person and rosters agree', async () => {
  const race = createRace()
  const world = await newWorld({ table: race.table })
  const someone = await world.someone()

  race.of(2)
  await Promise.all([set(world, someone, plumber), set(world, someone, lift, grid)])

  const teams = (await asNow(world, someone))?.caller.teams
  expect(await rostersWith(world, someone)).toEqual(teams?.includes('property') ? ['team#property', 'grid#grid-1'] : ['team#repair-crew'])
  expect(world.events).toHaveLength(2)
})

test('a team or grid that the community does not have, and somebody of another community, are refused and nothing is written', async () => {
  const world = await newWorld()
  const [someone, stranger] = [await world.someone(), await (await newWorld()).someone()]

  for (const post of [
    { ...plumber, of: 'moon-crew' },
    { ...grid, of: 'grid-9' },
  ])
    expect(await refusalOf(set(world, someone, post))).toMatchObject({ code: 'TEAM_UNKNOWN' })
  expect(await refusalOf(set(world, stranger, plumber))).toMatchObject({ code: 'NOT_FOUND' })
  expect((await asNow(world, someone))?.caller.roles).toEqual(['visitor'])
  expect(world.events).toEqual([])
})

test('what is taken or dispatched in the very moment of leaving does not stay with who left', async () => {
  const interruption = createInterruption()
  const { world, resident, worker, manager: boss } = await aNeighbourhood({ table: interruption.table })
  const items = [await aCase(resident), await aCase(resident), await aCase(resident)] as const
  const leaving = () => interruption.before(() => set(world, worker))

  leaving()
  expect(await refusalOf(act(worker, items[0], 'take'))).toMatchObject({ code: 'NOT_ALLOWED' })
  await set(world, worker, plumber)
  leaving()
  expect(await refusalOf(act(boss, items[1], 'dispatch', { worker: worker.person.id }))).toMatchObject({ code: 'WORKER_UNKNOWN' })
  await set(world, worker, plumber)
  let claimed = false
  interruption.beforeEach(async (writes) => {
    if (claimed || !writes.some(({ named }) => named === 'case')) return
    claimed = true
    await set(world, worker)
  })
  expect(await refusalOf(act(boss, items[2], 'dispatch', { worker: 'rotation' }))).toMatchObject({ code: 'WORKER_UNKNOWN' })

  expect(claimed).toBe(true)
  for (const item of items) expect(await see(boss, item)).toMatchObject({ state: 'submitted', worker: null })
})

test('a deleted person leaves every roster', async () => {
  const { world, worker } = await aNeighbourhood()
  const colleague = await aWorker(world)

  await removePerson(worker.ctx, { requestId: 'r1' })
  await world.deliver({ again: true })

  expect((await findMembers(world.ctx, 'team#repair-crew')).map(({ personId }) => personId)).toEqual([colleague.person.id])
})

test('a case that was finished stays as it is', async () => {
  const place = await aNeighbourhood()
  const item = await aCaseThatIs('awaitingConfirmation', place)

  await formerly(place.world, place.worker)
  await place.world.deliver()

  expect(await see(place.resident, item)).toMatchObject({ state: 'awaitingConfirmation', worker: { id: place.worker.person.id } })
})
