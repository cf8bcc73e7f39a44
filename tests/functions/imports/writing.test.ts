import { applyImport, undoImport } from '../../../functions/imports/apply'
import { getImport } from '../../../functions/imports/get'
import { startImport } from '../../../functions/imports/start'
import { updatePerson } from '../../../functions/people/update'
import { findBuilding, putBuilding } from '../../../functions/places/store'
import { aRequest } from '../../support/bookings'
import { aCommunityWithPlaces, compoundsOf, killedAt, manyBuildings, readList, settled, takenBack, written } from '../../support/imports'
import { createInterruption } from '../../support/races'
import { refusalOf } from '../../support/refusals'
import { oneMinute, type World } from '../../support/world'

const ofImports = (world: World) => world.events.filter(({ type }) => type.startsWith('import.') || type.startsWith('place.'))

test('a list is read, shown, written and then there for everybody who chooses a home', async () => {
  const { world, manager } = await aCommunityWithPlaces()
  const list = await readList(manager, [
    ['兴隆小区', '3', '2', '401'],
    [null, null, null, '403'],
    ['清泉苑', '1', '1', '101', '第一网格'],
  ])

  expect(list).toMatchObject({
    state: 'read',
    rows: 3,
    added: { compounds: 1, buildings: 1, households: 2, grids: 0 },
    equal: 1,
    places: { new: 1, changed: 1, equal: 0, doubtful: 0, out: 0 },
    problems: { total: 0 },
  })
  expect(await compoundsOf(manager)).toHaveLength(2)

  const done = await written(world, manager, list)

  expect(done).toMatchObject({ state: 'applied', added: { compounds: 1, buildings: 1, households: 2 }, progress: { done: 2, of: 2 } })
  expect(await compoundsOf(manager)).toEqual(['兴隆小区 3号楼', '水语青城 1号楼', '清泉苑 1号楼'])
  expect((await findBuilding(world.ctx, 'c01-b3'))?.units[1]?.households.map(({ id }) => id)).toEqual([
    'c01-b3-2-401',
    'c01-b3-2-402',
    'c01-b3-2-403',
  ])
  expect((await world.ctx.table.get({ partition: 'community', sort: 'settings' }))?.grids).toMatchObject([
    { places: ['c01', 'square', 'c03-b1'] },
  ])
})

test('the same list twice changes nothing', async () => {
  const { world, manager } = await aCommunityWithPlaces()
  const rows = [
    ['兴隆小区', '3', '2', '403', '第一网格'],
    ['清泉苑', '1', '1', '101', '第一网格'],
  ]
  await written(world, manager, await readList(manager, rows))
  const before = await world.ctx.table.query({ partition: 'places', limit: 100 })

  const again = await written(world, manager, await readList(manager, rows))

  expect(again).toMatchObject({ state: 'applied', added: { compounds: 0, buildings: 0, households: 0, grids: 0 }, equal: 2 })
  expect(await world.ctx.table.query({ partition: 'places', limit: 100 })).toEqual(before)
})

test('the same request twice begins, writes and takes back once', async () => {
  const { world, manager } = await aCommunityWithPlaces()
  const started = { requestId: aRequest(), bytes: 100 }
  const [one, other] = [await startImport(manager.ctx, started), await startImport(manager.ctx, started)]
  const list = await readList(manager, [['清泉苑', '1', '1', '101']])
  const input = { requestId: aRequest(), importId: list.id }
  await applyImport(manager.ctx, input)
  await applyImport(manager.ctx, input)
  await world.deliver({ again: true })
  const back = { requestId: aRequest(), importId: list.id }
  world.events.splice(0)
  await undoImport(manager.ctx, back)
  await undoImport(manager.ctx, back)

  expect(one.importId).toBe(other.importId)
  expect(ofImports(world).map(({ type }) => type)).toEqual(['import.undoing'])
  await world.deliver({ again: true })
  expect(await getImport(manager.ctx, { importId: list.id })).toMatchObject({ state: 'undone' })
})

test('each change is an event of the import or of the building, of ids and amounts alone', async () => {
  const { world, manager } = await aCommunityWithPlaces()
  const { id } = await readList(manager, [['清泉苑', '1', '1', '101']])
  await applyImport(manager.ctx, { requestId: aRequest(), importId: id })
  const events = await world.deliver()

  const told = events.map(({ type, subject, actor, facts }) => ({ type, subject, actor, facts }))
  expect(told).toEqual([
    { type: 'import.started', subject: id, actor: manager.person.id, facts: { bytes: expect.any(Number) } },
    { type: 'import.read', subject: id, actor: manager.person.id, facts: { rows: 1, buildings: 1, unread: 0 } },
    { type: 'import.applying', subject: id, actor: manager.person.id, facts: {} },
    { type: 'place.filled', subject: 'c03-b1', actor: null, facts: { importId: id, households: 1 } },
    { type: 'import.applied', subject: id, actor: null, facts: { compounds: 1, buildings: 1, households: 1, grids: 0 } },
  ])
  expect(JSON.stringify(told)).not.toMatch(/[一-鿿]/)
})

test('two managers at once: the second is told that one list is being written, and may go on when it is', async () => {
  const { world, manager } = await aCommunityWithPlaces()
  const other = await world.someone({ roles: ['manager'] })
  const [one, two] = [await readList(manager, [['清泉苑', '1', '1', '101']]), await readList(other, [['清泉苑', '1', '1', '101']])]

  await applyImport(manager.ctx, { requestId: aRequest(), importId: one.id })
  const refused = await refusalOf(applyImport(other.ctx, { requestId: aRequest(), importId: two.id }))
  await world.deliver()
  const done = await written(world, other, two)

  expect(refused.code).toBe('IMPORT_BUSY')
  expect(done).toMatchObject({ state: 'applied', added: { households: 0 } })
  expect(await compoundsOf(manager)).toHaveLength(3)
})

test('an import that is killed before or after any of its writes goes on and ends as one that was not', async () => {
  const whole = await aCommunityWithPlaces()
  await written(whole.world, whole.manager, await readList(whole.manager, manyBuildings))
  const expected = await settled(whole.world)

  for (let kill = 1; kill <= 12; kill++) {
    const interruption = createInterruption()
    const { world, manager } = await aCommunityWithPlaces({ table: interruption.table })
    const list = await readList(manager, manyBuildings)
    await applyImport(manager.ctx, { requestId: aRequest(), importId: list.id })
    await killedAt(world, interruption, kill)

    expect(await settled(world)).toEqual(expected)
    expect(await getImport(manager.ctx, { importId: list.id })).toMatchObject({
      state: 'applied',
      added: { buildings: 40, households: 40 },
    })
  }
})

test.each(['once', 'twice'])('what somebody else puts there %s while a list is written is kept', async (times) => {
  const interruption = createInterruption()
  const { world, manager } = await aCommunityWithPlaces({ table: interruption.table })
  const building = await findBuilding(world.ctx, 'c01-b3')
  if (!building) throw new Error('the building is not there')
  if (times === 'twice') await written(world, manager, await readList(manager, [['兴隆小区', '3', '2', '499']]))
  const list = await readList(manager, [['兴隆小区', '3', '2', '403']])
  await applyImport(manager.ctx, { requestId: aRequest(), importId: list.id })
  const units = [{ name: '2单元', households: [{ id: 'c01-b3-2-404', room: '404' }] }]
  let put = false
  interruption.beforeEach(async (writes) => {
    if (put || !writes.some(({ key }) => key.sort === 'building#c01-b3')) return
    put = true
    await world.ctx.table.transact([putBuilding({ ...building, units })], world.services.ids.secret())
  })

  await world.deliver()

  expect(put).toBe(true)
  expect((await findBuilding(world.ctx, 'c01-b3'))?.units[0]?.households.map(({ room }) => room)).toEqual(['403', '404'])
})

test('a building that moves to another grid takes along the homes that wait to be confirmed, and back', async () => {
  const { world, manager } = await aCommunityWithPlaces()
  const resident = await world.someone({ name: '其木格', phone: '13900000010' })
  const { items: settings } = await world.ctx.table.query({ partition: 'community', prefix: 'settings', limit: 1 })
  const grids = [
    { id: 'grid-1', name: '第一网格', places: ['c01', 'square'] },
    { id: 'grid-2', name: '第二网格', places: [] },
  ]
  const { pk: _pk, sk: _sk, ...known } = settings[0] ?? {}
  await world.ctx.table.transact(
    [{ key: { partition: 'community', sort: 'settings' }, put: { ...known, grids } }],
    world.services.ids.secret(),
  )
  world.clock.pass(oneMinute)
  await updatePerson(resident.ctx, { requestId: aRequest(), householdId: 'c01-b3-1-101' })
  const gridOfClaim = async () =>
    (await world.ctx.table.get({ partition: 'household#c01-b3-1-101', sort: `claim#${resident.person.id}` }))?.gridId

  const list = await written(world, manager, await readList(manager, [['兴隆小区', '3', '1', '101', '第二网格']]))
  expect([list.added.grids, await gridOfClaim()]).toEqual([1, 'grid-2'])

  await takenBack(world, manager, list)
  expect(await gridOfClaim()).toBe('grid-1')
})
