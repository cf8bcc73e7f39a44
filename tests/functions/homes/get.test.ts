import { countClaims } from '../../../functions/homes/count'
import { readHome } from '../../../functions/homes/get'
import { putClaim } from '../../../functions/homes/store'
import { aGridWorker, aNeighbourhood, homeIn } from '../../support/cases'
import { aClaimant } from '../../support/homes'
import { refusalOf } from '../../support/refusals'

const { householdId } = homeIn(1, '102')

test('a home is shown with its people, masked, what each of them waits for, and the workers of its grid', async () => {
  const { world, manager, gridWorker } = await aNeighbourhood()
  await aClaimant(world, { name: '王秀兰', state: 'confirmed' })
  await aClaimant(world, { name: '郭亮' })

  const home = await readHome(manager.ctx, { householdId })

  expect(home).toMatchObject({
    address: '兴隆小区1号楼1单元102',
    grid: { name: '第一网格', workers: [{ id: gridWorker.person.id, name: '赵网格' }] },
  })
  expect(home.people.map(({ name, state }) => `${name} ${state}`).sort()).toEqual(['王* confirmed', '郭* claimed'])
  expect(await readHome(gridWorker.ctx, { householdId })).toEqual(home)
})

test('only managers and the grid worker of its grid read it, and a home that is none is said to be none', async () => {
  const { world, manager, worker, resident } = await aNeighbourhood()
  const elsewhere = await aGridWorker(world, { name: '钱网格', grid: 'grid-2' })

  for (const someone of [worker, resident, elsewhere])
    expect(await refusalOf(readHome(someone.ctx, { householdId }))).toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await refusalOf(readHome(manager.ctx, { householdId: 'c01-b9-1-101' }))).toMatchObject({ code: 'HOME_UNKNOWN' })
})

test('a manager’s count takes in every grid and what lies in none, a grid worker’s their own', async () => {
  const { world, manager, gridWorker, worker } = await aNeighbourhood()
  await aClaimant(world)
  const outside = { householdId: 'c02-b1-1-101', address: '外面' }
  const claim = {
    ...outside,
    state: 'claimed',
    personId: 'per_x',
    gridId: 'community',
    claimedAt: new Date(world.clock.now()).toISOString(),
  } as const
  await world.ctx.table.transact([putClaim(world.ctx, claim)], world.services.ids.secret())

  expect(await countClaims(manager.ctx)).toEqual({ count: 2, more: false })
  expect(await countClaims(gridWorker.ctx)).toEqual({ count: 1, more: false })
  expect(await refusalOf(countClaims(worker.ctx))).toMatchObject({ code: 'NOT_ALLOWED' })
})
