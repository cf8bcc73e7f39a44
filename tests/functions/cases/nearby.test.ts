import { nearbyCases } from '../../../functions/cases/nearby'
import { aCase, aCaseThatIs, act, aNeighbourhood, homeIn, onTheSquare } from '../../support/cases'
import { refusalOf } from '../../support/refusals'
import type { Someone } from '../../support/world'

const stairwell = { buildingId: 'c01-b1', unit: 1 }

describe('near a place', () => {
  const near = async ({ ctx }: Someone, place: Parameters<typeof nearbyCases>[1]['place']) =>
    (await nearbyCases(ctx, { kind: 'repair', place })).items.map(({ id, where, following }) => ({ id, where, following }))

  test('what is open on the stairwell and in the building is offered, and no home is named', async () => {
    const { world, resident } = await aNeighbourhood()
    const [home, building] = [await aCase(resident), await aCase(resident, { place: { buildingId: 'c01-b1', where: '外墙' } })]
    await aCase(resident, { place: { householdId: 'c01-b1-2-101' } })
    const neighbour = await world.someone({ home: homeIn(1, '102') })

    const found = await near(neighbour, { householdId: 'c01-b1-1-102' })

    expect(found).toEqual([
      { id: home.id, where: '兴隆小区1号楼1单元', following: false },
      { id: building.id, where: '兴隆小区1号楼', following: false },
    ])
    expect(await near(resident, stairwell)).toMatchObject([{ following: true }, { following: true }])
  })

  test('of other stairwells only what is outside homes is answered, to residents and strangers alike', async () => {
    const { world, resident } = await aNeighbourhood()
    await aCase(resident, { place: { householdId: 'c01-b1-2-101' } })
    await aCase(await world.someone({ home: homeIn(1, '102') }))
    const lamp = await aCase(resident, { place: { buildingId: 'c01-b1', unit: 2, where: '灯不亮' } })
    const strangers = [await world.someone(), await world.someone({ home: homeIn(1, '101') })]

    for (const stranger of strangers)
      expect(await near(stranger, { householdId: 'c01-b1-2-102' })).toMatchObject([{ id: lamp.id, following: false }])
    expect(await near(await world.someone(), stairwell)).toEqual([])
  })

  test('is asked sixty times in ten minutes at most', async () => {
    const { resident } = await aNeighbourhood()
    for (let at = 0; at < 60; at++) await near(resident, stairwell)

    expect(await refusalOf(near(resident, stairwell))).toMatchObject({ code: 'TOO_MANY_REQUESTS' })
  })

  test('what is over is not offered, and is again when it is opened again', async () => {
    const place = await aNeighbourhood()
    const item = await aCaseThatIs('closed', place)

    const whenClosed = await near(place.resident, stairwell)
    await act(place.resident, item, 'reopen', { note: '又坏了' })

    expect(whenClosed).toEqual([])
    expect(await near(place.resident, stairwell)).toMatchObject([{ id: item.id }])
  })

  test('public places are each their own', async () => {
    const { resident } = await aNeighbourhood()
    const item = await aCase(resident, { place: onTheSquare })
    await aCase(resident, { place: { venueId: 'hall' } })

    expect(await near(resident, { venueId: 'square' })).toMatchObject([{ id: item.id, where: '居民活动广场' }])
  })
})
