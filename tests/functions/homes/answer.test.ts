import { confirmHome, refuseHome } from '../../../functions/homes/answer'
import { listClaims } from '../../../functions/homes/list'
import { listNotices } from '../../../functions/notices/list'
import { updatePerson } from '../../../functions/people/update'
import { aRequest } from '../../support/bookings'
import { aGridWorker, aNeighbourhood, homeIn } from '../../support/cases'
import { aClaimant } from '../../support/homes'
import { asNow, rawPerson } from '../../support/people'
import { createRace } from '../../support/races'
import { refusalOf } from '../../support/refusals'
import { newWorld, type Someone } from '../../support/world'

const claimOf = ({ person }: Someone) => ({
  requestId: aRequest(),
  personId: person.id,
  householdId: person.home?.householdId ?? '',
})

test('a home that somebody chose counts only once the grid worker has confirmed it, and they hear so', async () => {
  const { world, gridWorker } = await aNeighbourhood()
  const newcomer = await world.someone({ name: '郭亮', phone: '13900000010' })
  const claimed = await updatePerson(newcomer.ctx, { requestId: aRequest(), householdId: 'c01-b1-1-102' })
  const listed = await listClaims(gridWorker.ctx, {})

  await confirmHome(gridWorker.ctx, { requestId: aRequest(), personId: newcomer.person.id, householdId: 'c01-b1-1-102' })
  await world.deliver({ again: true })

  expect(claimed).toMatchObject({ home: { householdId: 'c01-b1-1-102', state: 'claimed' }, roles: ['visitor'] })
  expect(listed.items).toMatchObject([
    { personId: newcomer.person.id, name: '郭*', phone: '139****0010', address: '兴隆小区1号楼1单元102', others: [] },
  ])
  const now = (await asNow(world, newcomer)) as Someone
  expect(now.caller.roles).toEqual(['visitor', 'resident'])
  expect((await listNotices(now.ctx, {})).items).toMatchObject([{ kind: 'homeAnswered', confirmed: true }])
  expect((await listClaims(gridWorker.ctx, {})).items).toEqual([])
})

test('choosing the confirmed home again keeps it confirmed; another one is claimed anew', async () => {
  const { world, gridWorker } = await aNeighbourhood()
  const resident = await aClaimant(world, { state: 'confirmed' })

  const same = await updatePerson(resident.ctx, { requestId: aRequest(), householdId: 'c01-b1-1-102' })
  const other = await updatePerson(resident.ctx, { requestId: aRequest(), householdId: 'c01-b1-2-101' })

  expect(same.home?.state).toBe('confirmed')
  expect(other).toMatchObject({ home: { householdId: 'c01-b1-2-101', state: 'claimed' }, roles: ['visitor'] })
  expect((await listClaims(gridWorker.ctx, {})).items).toMatchObject([{ householdId: 'c01-b1-2-101', others: [] }])
})

test('who does not live there loses the home and hears so; once more is not found', async () => {
  const { world, gridWorker } = await aNeighbourhood()
  const claimant = await aClaimant(world)
  const input = claimOf(claimant)

  await refuseHome(gridWorker.ctx, input)
  await refuseHome(gridWorker.ctx, input)
  await world.deliver()

  expect((await rawPerson(world, claimant))?.home).toBeUndefined()
  expect((await listNotices(claimant.ctx, {})).items).toMatchObject([{ kind: 'homeAnswered', confirmed: false }])
  expect((await listClaims(gridWorker.ctx, {})).items).toEqual([])
  expect((await refusalOf(refuseHome(gridWorker.ctx, claimOf(claimant)))).code).toBe('NOT_FOUND')
})

test('several who claim one home are shown to the grid worker side by side', async () => {
  const { world, gridWorker } = await aNeighbourhood()
  await aClaimant(world, { name: '王秀兰', state: 'confirmed' })
  await aClaimant(world, { name: '郭亮' })
  await aClaimant(world, { name: '生人' })

  const { items } = await listClaims(gridWorker.ctx, {})

  expect(items).toHaveLength(2)
  for (const { name, others } of items) {
    expect(others).toHaveLength(2)
    expect(others).toEqual(expect.arrayContaining([{ name: '王*', state: 'confirmed' }]))
    expect(others.map((other) => other.name)).not.toContain(name)
  }
})

test('only the grid worker of that grid and managers answer, and nobody for their own home', async () => {
  const { world, worker, resident, manager, gridWorker } = await aNeighbourhood()
  const claimant = await aClaimant(world)
  const elsewhere = await aGridWorker(world, { grid: 'grid-2' })
  const own = await world.someone({ posts: [{ role: 'gridWorker', of: 'grid-1' }], home: { ...homeIn(1, '102'), state: 'claimed' } })

  for (const someone of [worker, resident, claimant, elsewhere]) {
    expect((await refusalOf(confirmHome(someone.ctx, claimOf(claimant)))).code).toBe('NOT_ALLOWED')
    expect((await refusalOf(refuseHome(someone.ctx, claimOf(claimant)))).code).toBe('NOT_ALLOWED')
    expect((await refusalOf(listClaims(someone.ctx, { of: 'grid-1' }))).code).toBe('NOT_ALLOWED')
  }
  expect((await refusalOf(confirmHome(own.ctx, claimOf(own)))).code).toBe('NOT_ALLOWED')
  expect((await refusalOf(confirmHome(world.ctx, claimOf(claimant)))).code).toBe('LOGIN_REQUIRED')
  expect((await listClaims(manager.ctx, { of: 'grid-1' })).items).toHaveLength(1)
  expect(await confirmHome(manager.ctx, claimOf(claimant))).toEqual({ confirmed: true })
  expect(await confirmHome(gridWorker.ctx, claimOf(claimant))).toEqual({ confirmed: true })
})

test('who has moved on since, and another community’s claimant, are not found', async () => {
  const { world, gridWorker } = await aNeighbourhood()
  const claimant = await aClaimant(world)
  const stranger = await aClaimant(await newWorld())
  await updatePerson(claimant.ctx, { requestId: aRequest(), householdId: 'c01-b1-2-101' })

  expect((await refusalOf(confirmHome(gridWorker.ctx, claimOf(claimant)))).code).toBe('NOT_FOUND')
  expect((await refusalOf(confirmHome(gridWorker.ctx, claimOf(stranger)))).code).toBe('NOT_FOUND')
})

test('a home confirmed while its claimant moves on is never one of the two', async () => {
  const race = createRace()
  const { world, gridWorker } = await aNeighbourhood({ table: race.table })
  const claimant = await aClaimant(world)

  race.of(2)
  await Promise.allSettled([
    updatePerson(claimant.ctx, { requestId: aRequest(), householdId: 'c01-b1-2-101' }),
    confirmHome(gridWorker.ctx, claimOf(claimant)),
  ])

  const { home } = (await rawPerson(world, claimant)) as { home: { householdId: string; state: string } }
  expect([home.householdId, home.state]).toEqual(home.state === 'confirmed' ? ['c01-b1-1-102', 'confirmed'] : ['c01-b1-2-101', 'claimed'])
})

test('a list longer than a page goes on where it ended', async () => {
  const { world, gridWorker } = await aNeighbourhood()
  for (let at = 0; at < 3; at++) await aClaimant(world, { name: `甲${at}` })

  const first = await listClaims(gridWorker.ctx, { limit: 2 })
  const second = await listClaims(gridWorker.ctx, { limit: 2, cursor: first.next ?? '' })

  expect(new Set([...first.items, ...second.items].map(({ personId }) => personId)).size).toBe(3)
  expect(second.next).toBeNull()
  expect((await refusalOf(listClaims(gridWorker.ctx, { cursor: 'WyJ4Il0' }))).code).toBe('CURSOR_INVALID')
})

test('homes are changed five times a week at most, however often one request is sent', async () => {
  const { world } = await aNeighbourhood()
  const someone = await world.someone()
  const move = async (requestId: string, householdId: string | null) =>
    updatePerson(((await asNow(world, someone)) as Someone).ctx, { requestId, householdId })
  const homes = ['c01-b1-1-101', 'c01-b1-1-102', 'c01-b1-2-101', 'c01-b1-2-102', null]

  for (const [at, home] of homes.entries()) for (const _again of [1, 2]) await move(`r${at}`, home)

  expect(await refusalOf(move('r9', 'c01-b1-1-101'))).toMatchObject({ code: 'TOO_MANY_REQUESTS' })
  world.clock.pass(7 * 86_400_000)
  expect((await move('r9', 'c01-b1-1-101')).home?.state).toBe('claimed')
})
