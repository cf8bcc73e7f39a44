import { getBuilding } from '../../../functions/places/getBuilding'
import { listCompounds } from '../../../functions/places/listCompounds'
import { locate } from '../../../functions/places/lookup'
import { putBuilding } from '../../../functions/places/store'
import { withPlaces } from '../../support/places'
import { refusalOf } from '../../support/refusals'
import { newWorld } from '../../support/world'

async function start() {
  const world = await newWorld()
  await withPlaces(world)
  return { world, someone: await world.someone() }
}

test('the compounds stand in the order of their ids, each with its buildings', async () => {
  const { someone } = await start()

  expect(await listCompounds(someone.ctx)).toEqual({
    items: [
      { id: 'c01', name: '兴隆小区', buildings: [{ id: 'c01-b3', name: '3号楼' }] },
      { id: 'c02', name: '水语青城', buildings: [{ id: 'c02-b1', name: '1号楼' }] },
    ],
    next: null,
  })
})

test('a building has its units and rooms, and says nothing of who lives there', async () => {
  const { someone } = await start()

  const building = await getBuilding(someone.ctx, { buildingId: 'c01-b3' })

  expect(Object.keys(building).sort()).toEqual(['id', 'name', 'units'])
  expect(building.units).toEqual([
    {
      name: '1单元',
      households: [
        { id: 'c01-b3-1-101', room: '101' },
        { id: 'c01-b3-1-102', room: '102' },
      ],
    },
    {
      name: '2单元',
      households: [
        { id: 'c01-b3-2-401', room: '401' },
        { id: 'c01-b3-2-402', room: '402' },
      ],
    },
  ])
})

test('a building nobody has is not found, nor one of another community', async () => {
  const { someone } = await start()
  const stranger = await (await newWorld()).someone()

  expect((await refusalOf(getBuilding(someone.ctx, { buildingId: 'c09-b9' }))).code).toBe('NOT_FOUND')
  expect((await refusalOf(getBuilding(stranger.ctx, { buildingId: 'c01-b3' }))).code).toBe('NOT_FOUND')
  expect(await listCompounds(stranger.ctx)).toEqual({ items: [], next: null })
})

test('without a login, and with one of another community, no place is shown', async () => {
  const { world } = await start()
  const stranger = await (await newWorld()).someone()
  const there = { ...world.ctx, caller: stranger.caller }

  expect((await refusalOf(listCompounds(world.ctx))).code).toBe('LOGIN_REQUIRED')
  expect((await refusalOf(getBuilding(world.ctx, { buildingId: 'c01-b3' }))).code).toBe('LOGIN_REQUIRED')
  expect((await refusalOf(listCompounds(there))).code).toBe('NOT_ALLOWED')
  expect((await refusalOf(getBuilding(there, { buildingId: 'c01-b3' }))).code).toBe('NOT_ALLOWED')
})

test('a stairwell is found by its number where the units do not begin with 1', async () => {
  const { world } = await start()
  const units = [2, 3].map((number) => ({ name: `${number}单元`, households: [{ id: `c03-b1-${number}-101`, room: '101' }] }))
  await world.ctx.table.transact([putBuilding({ id: 'c03-b1', name: '1号楼', compoundName: '东苑', units })], world.services.ids.secret())

  expect((await locate(world.ctx, { buildingId: 'c03-b1', unit: 3 })).words).toBe('东苑1号楼3单元')
  expect((await locate(world.ctx, { householdId: 'c03-b1-2-101' })).nearWords).toBe('东苑1号楼2单元')
  expect((await refusalOf(locate(world.ctx, { buildingId: 'c03-b1', unit: 1 }))).code).toBe('PLACE_UNKNOWN')
})
