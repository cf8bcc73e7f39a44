import { findBuildings, findCompounds } from '../../../functions/places/store'
import { buildings } from '../../../local/community/places'
import { readList, takenBack, written } from '../../support/imports'
import { newWorld, realTable } from '../../support/world'

const rows = buildings.flatMap(({ compoundName, name, units }) =>
  units.flatMap((unit) => unit.households.map(({ room }) => [compoundName, name, unit.name, room, '第一网格'])),
)

test('2,732 households come in once: the second time nothing is new, nothing changes and nothing is there twice', async () => {
  const world = await newWorld({ table: realTable })
  const manager = await world.someone({ roles: ['manager'] })
  const idsNow = async () => {
    const compounds = await findCompounds(world.ctx)
    const all = await findBuildings(
      world.ctx,
      compounds.flatMap((compound) => compound.buildings.map(({ id }) => id)),
    )
    const households = all.flatMap(({ units }) => units.flatMap((unit) => unit.households.map(({ id }) => id)))
    return { compounds: compounds.length, buildings: all.length, households: households.length, different: new Set(households).size }
  }
  const whole = { compounds: 18, buildings: 48, households: 2_732 }
  const from = performance.now()

  const first = await written(world, manager, await readList(manager, rows))
  const between = performance.now()
  const second = await readList(manager, rows)
  const secondDone = await written(world, manager, second)
  const to = performance.now()

  console.info(
    `2,732 households: ${Math.round(between - from)} ms, again ${Math.round(to - between)} ms, ${Math.round(process.memoryUsage().heapUsed / 1024 / 1024)} MB of heap`,
  )
  expect(first).toMatchObject({ state: 'applied', added: { ...whole, grids: 0 }, equal: 0, doubtful: 0, problems: { total: 0 } })
  expect(second).toMatchObject({ added: { compounds: 0, buildings: 0, households: 0, grids: 0 }, equal: 2_732, doubts: { total: 0 } })
  expect(secondDone).toMatchObject({ state: 'applied', added: { compounds: 0, buildings: 0, households: 0, grids: 0 } })
  expect(await idsNow()).toEqual({ ...whole, different: 2_732 })

  const back = performance.now()
  expect(await takenBack(world, manager, first)).toMatchObject({ state: 'undone', kept: { total: 0 } })
  console.info(`taken back: ${Math.round(performance.now() - back)} ms`)
  expect(await idsNow()).toEqual({ compounds: 0, buildings: 0, households: 0, different: 0 })
  expect((await world.ctx.table.get({ partition: 'community', sort: 'settings' }))?.grids).toEqual([
    { id: 'grid-1', name: '第一网格', places: ['c01', 'square'] },
  ])
}, 120_000)
