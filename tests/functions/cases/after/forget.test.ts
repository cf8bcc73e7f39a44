import { keptOf } from '../../../../contract/cases/parts/keptOf'
import { forgetPerson } from '../../../../functions/cases/after/forget'
import { convertCase } from '../../../../functions/cases/convert'
import { createCase } from '../../../../functions/cases/create'
import { followCase } from '../../../../functions/cases/follow'
import { sayOnCase } from '../../../../functions/cases/say'
import { personEvents } from '../../../../functions/people/events'
import { removePerson } from '../../../../functions/people/remove'
import { readEvent } from '../../../../functions/platform/events'
import { findUploads, uploadKey } from '../../../../functions/uploads/lookup'
import { aRequest } from '../../../support/bookings'
import { aCase, aCaseThatIs, act, aForm, aNeighbourhood, content, homeIn, rawCase, see } from '../../../support/cases'
import { rawItems } from '../../../support/people'
import { createInterruption } from '../../../support/races'
import { manyReadyUploads, readyUpload } from '../../../support/uploads'
import { oneDay, type Someone, type World } from '../../../support/world'

const leave = async (world: World, someone: Someone) => {
  await removePerson(someone.ctx, { requestId: aRequest() })
  await world.deliver({ again: true })
}
const say = ({ ctx }: Someone, { id }: { id: string }, text: string, photos?: string[]) =>
  sayOnCase(ctx, { requestId: aRequest(), caseId: id, text, photos })
const everything = async (world: World, { id }: { id: string }) => rawItems(world, `case#${id}`)

test('what somebody wrote and sent goes with them from cases that are over, what staff wrote stays', async () => {
  const place = await aNeighbourhood()
  const { world, resident, worker } = place
  const [photo, later] = [await readyUpload(resident), await readyUpload(resident)]
  const item = await aCaseThatIs('awaitingConfirmation', place, { text: '水漫到客厅了', photos: [photo] })
  await say(resident, item, '我在家等', [later])
  await say(worker, item, '修好了')
  await act(resident, item, 'confirm', { rating: { ...content, words: '多谢王师傅' } })

  await leave(world, resident)

  expect(await everything(world, item)).not.toMatch(/漫到|在家等|多谢/)
  expect(await findUploads(world.ctx, [photo, later])).toEqual([])
  const seen = await see(worker, item)
  expect(seen).toMatchObject({ state: 'closed', number: item.number, photos: [], form: { category: 'doors.lock' } })
  expect(keptOf(seen.parts, 'rating')).toEqual({ part: 'rating', ...content })
  expect(seen.timeline.flatMap(({ text }) => text ?? [])).toEqual(['修好了'])
})

test('an open case keeps them until it is closed, so that somebody can finish it', async () => {
  const place = await aNeighbourhood()
  const { world, resident, worker, gridWorker } = place
  const photo = await readyUpload(resident)
  const item = await aCaseThatIs('working', place, { text: '水漫到客厅了', photos: [photo] })

  await leave(world, resident)
  const open = await see(worker, item)
  await act(worker, item, 'complete')
  world.clock.pass(3 * oneDay)
  await act(gridWorker, item, 'confirmByPhone', { rating: content })
  await world.deliver({ again: true })

  expect(open).toMatchObject({ form: { text: '水漫到客厅了' }, photos: [{ id: photo }], requester: { name: null, phone: null } })
  expect(await everything(world, item)).not.toMatch(/漫到/)
  expect(await findUploads(world.ctx, [photo])).toEqual([])
})

test('a photo that an open case shows as well stays until that is over', async () => {
  const place = await aNeighbourhood()
  const { world, resident, worker } = place
  const photo = await readyUpload(resident)
  const first = await aCaseThatIs('closed', place, { photos: [photo] })
  const form = { danger: 'none', category: 'plumbing.leak' }
  const second = await convertCase(worker.ctx, { requestId: 'r1', caseId: first.id, kind: 'repair', form })

  await leave(world, resident)
  const meanwhile = await see(worker, second)
  await act(place.manager, second, 'decline', { reason: 'alreadyDone', turnTo: '物业' })
  await world.deliver()

  expect(meanwhile.photos).toMatchObject([{ id: photo }])
  expect(await findUploads(world.ctx, [photo])).toEqual([])
})

test('who followed follows no more, and the count is right', async () => {
  const { world, resident, worker } = await aNeighbourhood()
  const item = await aCase(resident)
  const [leaving, staying] = [await world.someone({ home: homeIn(1, '102') }), await world.someone({ home: homeIn(1, '102') })]
  for (const { ctx } of [leaving, staying]) await followCase(ctx, { requestId: aRequest(), caseId: item.id })

  await leave(world, leaving)

  expect((await see(worker, item)).followers).toBe(1)
  expect([...(await rawCase(world, item)).keys()].filter((sort) => sort.startsWith('follower#'))).toEqual([`follower#${staying.person.id}`])
  expect(await see(worker, item)).toMatchObject({ form: { text: '门锁坏了' } })
})

describe('where somebody lived', () => {
  const address = /1单元|2单元|101|c01-b1-1|三楼/

  test('is not read from a case that is over, nor from its queues and lists; the compound and the grid stay', async () => {
    const place = await aNeighbourhood()
    const { world, resident, manager } = place
    const item = await aCaseThatIs('closed', place)
    const withdrawn = await aCase(resident)
    await act(resident, withdrawn, 'withdraw')

    await leave(world, resident)

    for (const each of [item, withdrawn]) {
      expect(await everything(world, each)).not.toMatch(address)
      expect(await see(manager, each)).toMatchObject({ where: { words: '兴隆小区', place: null, public: false }, form: { danger: 'none' } })
      expect((await rawCase(world, each)).get('case')).toMatchObject({ gridId: 'grid-1', near: null })
    }
    expect(await rawItems(world, 'near#c01-b1-1')).toBe('[]')
  })

  test('stays with an open repair until it has ended, however it ends', async () => {
    const place = await aNeighbourhood()
    const { world, resident, worker, manager, gridWorker } = place
    const [open, working] = [await aCase(resident), await aCaseThatIs('working', place)]
    const target = await aCase(await world.someone({ home: homeIn(1, '102') }))

    await leave(world, resident)
    const meanwhile = [await see(manager, open), await see(worker, working)]
    await act(manager, open, 'merge', { into: target.id })
    await act(worker, working, 'complete')
    world.clock.pass(3 * oneDay)
    await act(gridWorker, working, 'confirmByPhone', { rating: content })
    await world.deliver({ again: true })

    for (const { where } of meanwhile) expect(where.words).toBe('兴隆小区1号楼1单元101')
    for (const each of [open, working]) expect(await everything(world, each)).not.toMatch(address)
  })

  test('of a repair of a stairwell the building stays, of a public place its name', async () => {
    const { world, resident, manager } = await aNeighbourhood()
    const stairwell = await aCase(resident, { place: { buildingId: 'c01-b1', unit: 1, where: '三楼，我家门口' } })
    const square = await aCase(resident, { place: { venueId: 'square', where: '三楼老其家楼下' } })
    for (const item of [stairwell, square]) await act(resident, item, 'withdraw')

    await leave(world, resident)

    for (const item of [stairwell, square]) expect(await everything(world, item)).not.toMatch(address)
    expect(await see(manager, stairwell)).toMatchObject({
      where: { words: '兴隆小区1号楼', place: { buildingId: 'c01-b1' }, public: true },
    })
    expect(await see(manager, square)).toMatchObject({ where: { words: '居民活动广场', place: { venueId: 'square' }, public: true } })
  })
})

describe('all files go', () => {
  test('more than a transaction or a read takes at once', async () => {
    const place = await aNeighbourhood()
    const { world, resident } = place
    const item = await aCase(resident)
    const photos = await manyReadyUploads(resident, 13 * 9)
    for (let at = 0; at < photos.length; at += 9) await say(resident, item, `第${at}张起`, photos.slice(at, at + 9))
    await act(resident, item, 'withdraw')

    await leave(world, resident)

    const items = await world.ctx.table.batchGet(photos.slice(0, 100).map(uploadKey))
    const rest = await world.ctx.table.batchGet(photos.slice(100).map(uploadKey))
    expect([...items, ...rest].filter(({ state }) => state === 'attached')).toEqual([])
    expect([...items, ...rest].every(({ dueAt }) => dueAt !== undefined)).toBe(true)
    expect(await everything(world, item)).not.toMatch(/upl_|张起/)
  })

  test('though the run breaks off between', async () => {
    const interruption = createInterruption()
    const { world, resident } = await aNeighbourhood({ table: interruption.table })
    const item = await aCase(resident)
    const photos = await manyReadyUploads(resident, 63)
    for (let at = 0; at < photos.length; at += 9) await say(resident, item, '看', photos.slice(at, at + 9))
    await act(resident, item, 'withdraw')
    await world.deliver()
    await removePerson(resident.ctx, { requestId: 'r1' })
    const [removed] = world.events.splice(0)
    if (!removed) throw new Error('nobody was removed')
    const event = readEvent(personEvents.removed, removed)

    let writes = 0
    interruption.beforeEach(() => {
      writes++
      if (writes === 2) throw new Error('the function was stopped')
    })
    await expect(forgetPerson(world.ctx, event)).rejects.toThrow('stopped')
    interruption.beforeEach(() => {})
    await forgetPerson(world.ctx, event)

    expect(writes).toBe(2)
    expect(await findUploads(world.ctx, photos)).toEqual([])
    expect(await everything(world, item)).not.toMatch(/upl_|看/)
  })

  test('those a grid worker sent for them as well', async () => {
    const { world, resident, gridWorker } = await aNeighbourhood()
    const photo = await readyUpload(gridWorker)
    const onBehalfOf = { name: '其木格', personId: resident.person.id }
    const form = aForm({ photos: [photo] })
    const item = await createCase(gridWorker.ctx, { requestId: aRequest(), kind: 'repair', form, onBehalfOf })
    await act(gridWorker, item, 'withdraw')

    await leave(world, resident)

    expect(await findUploads(world.ctx, [photo])).toEqual([])
    expect(await everything(world, item)).not.toMatch(/其木格|101/)
  })
})
