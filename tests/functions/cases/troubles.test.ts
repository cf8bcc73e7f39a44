import { followCase } from '../../../functions/cases/follow'
import { publicTroubles } from '../../../functions/cases/troubles'
import { aRequest } from '../../support/bookings'
import { aCase, aCaseThatIs, act, aNeighbourhood, onTheSquare } from '../../support/cases'
import { refusalOf } from '../../support/refusals'
import { oneDay, oneHour, type Someone } from '../../support/world'

const troubles = async ({ ctx }: Someone) => (await publicTroubles(ctx, { kind: 'repair' })).items

test('what is open in public places is shown to everybody of the community, newest first, and nothing of any home', async () => {
  const { world, resident } = await aNeighbourhood()
  await aCase(resident, { text: '找其木格 13900000009' })
  const wall = await aCase(resident, { place: { buildingId: 'c01-b1', unit: 2, where: '外墙' } })
  world.clock.pass(oneHour)
  const lamp = await aCase(resident, { place: onTheSquare })

  const found = await troubles(await world.someone())

  expect(found).toMatchObject([
    { id: lamp.id, buildingId: null, venueId: 'square', where: '居民活动广场', following: false },
    { id: wall.id, buildingId: 'c01-b1', venueId: null, where: '兴隆小区1号楼2单元', following: false },
  ])
  for (const word of ['其木格', '139', '外墙', '东侧', resident.person.id]) expect(JSON.stringify(found)).not.toContain(word)
})

test('one sees which of them one reported or follows already', async () => {
  const { world, resident } = await aNeighbourhood()
  const { id } = await aCase(resident, { place: onTheSquare })
  const neighbour = await world.someone()
  await aCase(neighbour, { place: { buildingId: 'c01-b1' } })
  const before = await troubles(neighbour)

  await followCase(neighbour.ctx, { caseId: id, requestId: aRequest() })

  expect(before.map(({ following }) => following).sort()).toEqual([false, true])
  expect(await troubles(neighbour)).toMatchObject([{ following: true }, { following: true }])
})

test('what is finished or withdrawn is gone, and what waits since last month is there', async () => {
  const place = await aNeighbourhood()
  const { world, resident } = place
  await aCaseThatIs('closed', place, { place: onTheSquare })
  await act(resident, await aCase(resident, { place: onTheSquare }), 'withdraw')
  const waits = await aCase(resident, { place: onTheSquare })
  world.clock.pass(20 * oneDay)

  expect(await troubles(resident)).toMatchObject([{ id: waits.id }])
})

test('what neighbours may not follow is shown to nobody, and what no kind is is refused', async () => {
  const { resident } = await aNeighbourhood()

  expect(await publicTroubles(resident.ctx, { kind: 'station' })).toEqual({ items: [], next: null, complete: true })
  expect(await refusalOf(publicTroubles(resident.ctx, { kind: 'dream' }))).toMatchObject({ code: 'KIND_UNKNOWN' })
})

test('nobody sees the troubles of another community, nor any without a login', async () => {
  const [here, elsewhere] = [await aNeighbourhood(), await aNeighbourhood()]
  await aCase(here.resident, { place: onTheSquare })

  expect(await troubles(elsewhere.resident)).toEqual([])
  expect(await refusalOf(troubles({ ...here.resident, ctx: { ...here.world.ctx, caller: elsewhere.resident.caller } }))).toMatchObject({
    code: 'NOT_ALLOWED',
  })
  expect(await refusalOf(publicTroubles(here.world.ctx, { kind: 'repair' }))).toMatchObject({ code: 'LOGIN_REQUIRED' })
})

test('is asked thirty times in ten minutes at most', async () => {
  const { resident } = await aNeighbourhood()
  for (let at = 0; at < 30; at++) await troubles(resident)

  expect(await refusalOf(troubles(resident))).toMatchObject({ code: 'TOO_MANY_REQUESTS' })
})
