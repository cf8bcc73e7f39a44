import { createCase } from '../../../functions/cases/create'
import { undoImport } from '../../../functions/imports/apply'
import { getImport } from '../../../functions/imports/get'
import { lookAgainMilliseconds } from '../../../functions/imports/takeBack'
import { updatePerson } from '../../../functions/people/update'
import { findBuilding } from '../../../functions/places/store'
import { aRequest } from '../../support/bookings'
import {
  aCommunityWithPlaces,
  compoundsOf,
  killedAt,
  manyBuildings,
  readList,
  settled,
  sweepImports,
  takenBack,
  written,
} from '../../support/imports'
import { createInterruption } from '../../support/races'
import { refusalOf } from '../../support/refusals'
import { oneDay, oneMinute } from '../../support/world'

test('an undo that is killed before or after any of its writes goes on and ends as one that was not', async () => {
  for (let kill = 1; kill <= 12; kill++) {
    const interruption = createInterruption()
    const { world, manager } = await aCommunityWithPlaces({ table: interruption.table })
    const before = await settled(world)
    const list = await readList(manager, manyBuildings)
    await written(world, manager, list)
    await undoImport(manager.ctx, { requestId: aRequest(), importId: list.id })
    await killedAt(world, interruption, kill)

    expect(await settled(world)).toEqual(before)
    expect(await getImport(manager.ctx, { importId: list.id })).toMatchObject({ state: 'undone', kept: { total: 0 } })
  }
})

test('within a day a list is taken back, but for homes that somebody chose or reported about, which are named', async () => {
  const { world, manager } = await aCommunityWithPlaces()
  const resident = await world.someone({ name: '其木格', phone: '13900000010' })
  const list = await written(
    world,
    manager,
    await readList(manager, [
      ['清泉苑', '1', '1', '101', '第一网格'],
      ['清泉苑', '1', '1', '102'],
      ['清泉苑', '2', '1', '101'],
      ['清泉苑', '3', '1', '101'],
      ['兴隆小区', '3', '2', '403'],
    ]),
  )
  world.clock.pass(oneMinute)
  await updatePerson(resident.ctx, { requestId: aRequest(), householdId: 'c03-b1-1-102' })
  await createCase(manager.ctx, {
    requestId: aRequest(),
    kind: 'repair',
    form: { danger: 'none', category: 'lighting.stairwell', place: { buildingId: 'c03-b3', unit: 1 }, text: '灯不亮' },
  })

  const back = await takenBack(world, manager, list)

  expect(back).toMatchObject({ state: 'undone', kept: { total: 2, items: ['清泉苑1号楼1单元102', '清泉苑3号楼'] } })
  expect(await compoundsOf(manager)).toEqual(['兴隆小区 3号楼', '水语青城 1号楼', '清泉苑 1号楼 3号楼'])
  expect((await findBuilding(world.ctx, 'c01-b3'))?.units[1]?.households.map(({ room }) => room)).toEqual(['401', '402'])
  expect((await findBuilding(world.ctx, 'c03-b1'))?.units[0]?.households.map(({ room }) => room)).toEqual(['102'])
})

test('a home that somebody chose in the very moment in which it was taken back is put back', async () => {
  const interruption = createInterruption()
  const { world, manager } = await aCommunityWithPlaces({ table: interruption.table })
  const resident = await world.someone({ name: '其木格', phone: '13900000010' })
  const list = await written(
    world,
    manager,
    await readList(manager, [
      ['清泉苑', '1', '1', '101'],
      ['清泉苑', '1', '1', '102'],
    ]),
  )
  await undoImport(manager.ctx, { requestId: aRequest(), importId: list.id })
  interruption.before(() => updatePerson(resident.ctx, { requestId: aRequest(), householdId: 'c03-b1-1-101' }))
  await world.deliver()
  expect(await compoundsOf(manager)).toHaveLength(2)

  world.clock.pass(lookAgainMilliseconds + oneMinute)
  await sweepImports(world)
  await sweepImports(world)

  expect(await compoundsOf(manager)).toEqual(['兴隆小区 3号楼', '水语青城 1号楼', '清泉苑 1号楼'])
  expect((await findBuilding(world.ctx, 'c03-b1'))?.units).toEqual([{ name: '1单元', households: [{ id: 'c03-b1-1-101', room: '101' }] }])
  expect(await getImport(manager.ctx, { importId: list.id })).toMatchObject({ state: 'undone', kept: { items: ['清泉苑1号楼1单元101'] } })
})

test('after 24 hours it is too late to take a list back, and before it is written there is nothing to take back', async () => {
  const { world, manager } = await aCommunityWithPlaces()
  const list = await readList(manager, [['清泉苑', '1', '1', '101']])
  const undo = () => refusalOf(undoImport(manager.ctx, { requestId: aRequest(), importId: list.id }))

  expect((await undo()).code).toBe('IMPORT_NOT_NOW')
  expect((await written(world, manager, list)).undoUntil).toBe('2026-11-24T10:00:00+08:00')
  world.clock.pass(oneDay)

  expect((await undo()).code).toBe('IMPORT_TOO_LATE')
  expect((await getImport(manager.ctx, { importId: list.id })).undoUntil).toBeNull()
})
