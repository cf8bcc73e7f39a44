import { enterDoorCode, makeDoorCode } from '../../../functions/homes/code'
import { listClaims } from '../../../functions/homes/list'
import { updatePerson } from '../../../functions/people/update'
import { aRequest } from '../../support/bookings'
import { aGridWorker, aNeighbourhood, formerly, homeIn } from '../../support/cases'
import { aClaimant } from '../../support/homes'
import { asNow, rawItems } from '../../support/people'
import { refusalOf } from '../../support/refusals'
import { oneDay, oneHour, type Someone } from '../../support/world'

const make = ({ ctx }: Someone, householdId = 'c01-b1-1-102', requestId = aRequest()) => makeDoorCode(ctx, { requestId, householdId })
const enter = ({ ctx }: Someone, code: string, requestId = aRequest()) => enterDoorCode(ctx, { requestId, code })
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

test('the code handed over at the door confirms the homes of its household', async () => {
  const { world, gridWorker } = await aNeighbourhood()
  const [one, two] = [await aClaimant(world), await aClaimant(world, { name: '郭芳' })]
  const { code } = await make(gridWorker)

  const confirmed = [await enter(one, code, 'r1'), await enter(two, code)]

  expect(confirmed).toMatchObject(confirmed.map(() => ({ home: { state: 'confirmed' }, roles: ['visitor', 'resident'] })))
  expect(await enter(one, code, 'r1')).toEqual(confirmed[0])
  expect((await listClaims(gridWorker.ctx, {})).items).toEqual([])
  expect(((await asNow(world, one)) as Someone).caller.roles).toContain('resident')
})

test('a wrong code, one of another household, one replaced and one of last week confirm nothing', async () => {
  const { world, gridWorker } = await aNeighbourhood()
  const claimant = await aClaimant(world)
  const other = await make(gridWorker, 'c01-b1-2-101')
  const old = await make(gridWorker)
  const { code } = await make(gridWorker)

  for (const tried of [wrong(code), other.code, old.code]) expect((await refusalOf(enter(claimant, tried))).code).toBe('HOME_CODE_WRONG')
  world.clock.pass(7 * oneDay)
  expect((await refusalOf(enter(claimant, code))).code).toBe('HOME_CODE_WRONG')
})

test('guessing ends after five tries an hour, and for all together after twenty a day', async () => {
  const { world, gridWorker } = await aNeighbourhood()
  const guessers = await Promise.all(Array.from({ length: 5 }, () => aClaimant(world)))
  const { code } = await make(gridWorker)

  for (const guesser of guessers.slice(0, 4)) {
    for (let at = 0; at < 5; at++) expect((await refusalOf(enter(guesser, wrong(code)))).code).toBe('HOME_CODE_WRONG')
    expect((await refusalOf(enter(guesser, code))).code).toBe('TOO_MANY_REQUESTS')
  }
  world.clock.pass(oneHour)
  expect((await refusalOf(enter(guessers[4] as Someone, code))).code).toBe('TOO_MANY_REQUESTS')
})

test('a code serves a family of six', async () => {
  const { world, gridWorker } = await aNeighbourhood()
  const family = await Promise.all(Array.from({ length: 7 }, () => aClaimant(world)))
  const { code } = await make(gridWorker)

  for (const member of family.slice(0, 6)) expect((await enter(member, code)).home?.state).toBe('confirmed')
  expect((await refusalOf(enter(family[6] as Someone, code))).code).toBe('HOME_CODE_WRONG')
})

test('without a home there is nothing to confirm, and a confirmed one stays so', async () => {
  const { world, resident } = await aNeighbourhood()

  expect((await refusalOf(enter(await world.someone(), '000000'))).code).toBe('HOME_NONE')
  expect((await enter(resident, '000000')).home?.state).toBe('confirmed')
})

test('codes are made by the grid worker of that grid and managers, the same request the same code, and stored nowhere', async () => {
  const { world, gridWorker, manager, worker, resident } = await aNeighbourhood()
  const elsewhere = await aGridWorker(world, { grid: 'grid-2' })

  const made = await make(gridWorker, homeIn(1, '102').householdId, 'r1')
  expect(await make(gridWorker, homeIn(1, '102').householdId, 'r1')).toEqual(made)
  expect(await make(manager)).toMatchObject({ code: expect.stringMatching(/^\d{6}$/) })
  for (const someone of [worker, resident, elsewhere]) expect((await refusalOf(make(someone))).code).toBe('NOT_ALLOWED')
  expect((await refusalOf(make(gridWorker, 'c01-b1-9-999'))).code).toBe('HOME_UNKNOWN')
  for (const partition of ['household#c01-b1-1-102', `person#${gridWorker.person.id}`])
    expect(await rawItems(world, partition)).not.toContain(made.code)
})

test('nobody confirms their own home with a code that they made', async () => {
  const { world, gridWorker } = await aNeighbourhood()
  const neighbour = await aClaimant(world)
  await updatePerson(gridWorker.ctx, { requestId: aRequest(), householdId: 'c01-b1-1-102' })
  const atHome = (await asNow(world, gridWorker)) as Someone
  const { code } = await make(atHome)

  expect((await refusalOf(enter(atHome, code))).code).toBe('HOME_CODE_WRONG')
  expect((await enter(neighbour, code)).home?.state).toBe('confirmed')
})

test('a code of somebody who has left the staff, or the grid, is one no more', async () => {
  const { world, gridWorker } = await aNeighbourhood()
  const claimant = await aClaimant(world)
  const { code } = await make(gridWorker)

  await formerly(world, gridWorker)

  expect((await refusalOf(enter(claimant, code))).code).toBe('HOME_CODE_WRONG')
})
