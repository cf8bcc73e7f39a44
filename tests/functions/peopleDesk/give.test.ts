import { listNotices } from '../../../functions/notices/list'
import { givePost } from '../../../functions/peopleDesk/give'
import { readPerson } from '../../../functions/peopleDesk/person'
import { findMembers } from '../../../functions/teams/lookup'
import { aGridWorker, aManager, aNeighbourhood } from '../../support/cases'
import { asNow } from '../../support/people'
import { give, take } from '../../support/posts'
import { createRace } from '../../support/races'
import { refusalOf } from '../../support/refusals'
import { newWorld } from '../../support/world'

const plumber = { role: 'serviceWorker', of: 'repair-crew' } as const

test('a post counts from the next request on, is told to the person by name, and its event says before and after', async () => {
  const { world, resident, manager } = await aNeighbourhood()

  const file = await give(manager, resident, plumber)
  const [event] = world.events
  await world.deliver({ again: true })

  const now = await asNow(world, resident)
  expect(now?.caller).toMatchObject({ roles: ['visitor', 'resident', 'serviceWorker'], teams: ['repair-crew'] })
  expect(file).toMatchObject({
    name: '其木格',
    posts: [{ post: 'serviceWorker:repair-crew', of: { zh: '维修组' }, since: '2026-11-23', until: null, mayTake: true }],
  })
  expect(event).toMatchObject({
    type: 'person.rolesChanged',
    actor: manager.person.id,
    facts: { before: [], roles: ['serviceWorker:repair-crew'] },
  })
  expect((await listNotices(resident.ctx, {})).items).toMatchObject([
    { kind: 'postsChanged', given: [{ post: 'serviceWorker:repair-crew', of: { zh: '维修组' } }], taken: [] },
  ])
})

test('the same request twice, and the same post again, is one change', async () => {
  const { world, resident, manager } = await aNeighbourhood()

  const asked = { requestId: 'once', personId: resident.person.id, ...plumber }

  await givePost(manager.ctx, asked)
  await givePost(manager.ctx, asked)
  await give(manager, resident, plumber)

  expect(world.events).toHaveLength(1)
  expect(await refusalOf(givePost(manager.ctx, { ...asked, of: 'property' }))).toMatchObject({ code: 'REQUEST_REUSED' })
})

test('a last day given later is a change of the post, which keeps its first day and its turn', async () => {
  const { world, resident, manager } = await aNeighbourhood()
  await give(manager, resident, plumber)
  world.clock.pass(3 * 86_400_000)

  const { posts } = await give(manager, resident, { ...plumber, until: '2027-01-31' })

  expect(posts).toMatchObject([{ since: '2026-11-23', until: '2027-01-31' }])
  expect((await findMembers(world.ctx, 'team#repair-crew')).map(({ personId }) => personId)).toContain(resident.person.id)
})

test('only managers give posts, nobody to themselves, and nobody the post of whoever runs the product', async () => {
  const { world, resident, manager, worker, gridWorker } = await aNeighbourhood()

  for (const someone of [worker, gridWorker, resident])
    expect(await refusalOf(give(someone, resident, plumber))).toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await refusalOf(give(manager, manager, plumber))).toMatchObject({ code: 'OWN_POSTS' })
  expect(await refusalOf(give(manager, resident, { role: 'operator' }))).toMatchObject({ code: 'ROLE_NOT_GIVEN' })
  expect(world.events).toEqual([])
})

test('a post without its team, of an unknown team, or with a last day that is past or too far away is refused', async () => {
  const { world, resident, manager } = await aNeighbourhood()
  const refused = async (post: Parameters<typeof give>[2]) => (await refusalOf(give(manager, resident, post))).code

  expect(await refused({ role: 'serviceWorker' })).toBe('POST_UNFIT')
  expect(await refused({ role: 'partner', of: 'court' })).toBe('POST_UNFIT')
  expect(await refused({ ...plumber, of: 'moon-crew' })).toBe('TEAM_UNKNOWN')
  expect(await refused({ role: 'partner', of: 'court', until: '2027-01-31' })).toBe('ORGANISATION_UNKNOWN')
  expect(await refused({ ...plumber, until: '2026-11-22' })).toBe('END_WRONG')
  expect(await refused({ ...plumber, until: '2029-11-22' })).toBe('END_WRONG')
  expect(world.events).toEqual([])
})

test('somebody of another community is not found', async () => {
  const { manager } = await aNeighbourhood()
  const stranger = await (await newWorld()).someone()

  expect(await refusalOf(give(manager, stranger, plumber))).toMatchObject({ code: 'NOT_FOUND' })
  expect(await refusalOf(readPerson(manager.ctx, { personId: stranger.person.id }))).toMatchObject({ code: 'NOT_FOUND' })
})

test('of two managers who take each other’s post at once, one remains', async () => {
  const race = createRace()
  const world = await newWorld({ table: race.table })
  const [first, second] = [await aManager(world, '张敏'), await aManager(world, '李书记')]

  race.of(2)
  const outcomes = await Promise.allSettled([take(first, second, { post: 'manager' }), take(second, first, { post: 'manager' })])

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await findMembers(world.ctx, 'managers')).toHaveLength(1)
  const roles = await Promise.all([first, second].map(async (each) => (await asNow(world, each))?.caller.roles))
  expect(roles.flat().filter((role) => role === 'manager')).toHaveLength(1)
})

test('a manager whose post is taken in that very moment gives nothing any more', async () => {
  const race = createRace()
  const world = await newWorld({ table: race.table })
  const [first, second, third] = [await aManager(world, '张敏'), await aManager(world, '李书记'), await world.someone()]

  race.of(2)
  const [taken, given] = await Promise.allSettled([take(first, second, { post: 'manager' }), give(second, third, plumber)])

  expect(taken.status).toBe('fulfilled')
  const roles = (await asNow(world, third))?.caller.roles ?? []
  expect(roles.includes('serviceWorker')).toBe(given.status === 'fulfilled')
  expect(await refusalOf(give((await asNow(world, second)) ?? second, third, { ...plumber, of: 'property' }))).toMatchObject({
    code: 'NOT_ALLOWED',
  })
})

test('two managers who change one person at once both succeed, one after the other', async () => {
  const race = createRace()
  const world = await newWorld({ table: race.table })
  const [first, second, someone] = [await aManager(world, '张敏'), await aManager(world, '李书记'), await world.someone()]

  race.of(2)
  await Promise.all([give(first, someone, plumber), give(second, someone, { role: 'gridWorker', of: 'grid-1' })])

  expect((await asNow(world, someone))?.caller).toMatchObject({ teams: ['repair-crew'], grids: ['grid-1'] })
})

test('a person without a post is shown masked, a colleague by name, and phones masked always', async () => {
  const { world, resident, manager } = await aNeighbourhood()
  const colleague = await aGridWorker(world)

  const [file, other] = [
    await readPerson(manager.ctx, { personId: resident.person.id }),
    await readPerson(manager.ctx, { personId: colleague.person.id }),
  ]

  expect(file).toMatchObject({ name: '其*', phone: '139****0009', home: { address: '兴隆小区1号楼1单元101', grid: '第一网格' }, posts: [] })
  expect(other).toMatchObject({ name: '赵网格', home: null, self: false })
})
