import { convertCase } from '../../../functions/cases/convert'
import { followCase } from '../../../functions/cases/follow'
import { sayOnCase } from '../../../functions/cases/say'
import { removePerson } from '../../../functions/people/remove'
import { findUploads } from '../../../functions/uploads/lookup'
import { aRequest } from '../../support/bookings'
import { aCase, aCaseThatIs, act, aNeighbourhood, content, homeIn, rawCase, see } from '../../support/cases'
import { rawItems } from '../../support/people'
import { readyUpload } from '../../support/uploads'
import { oneDay, type Someone, type World } from '../../support/world'

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
  await act(resident, item, 'confirm', { answers: { ...content, words: '多谢王师傅' } })

  await leave(world, resident)

  expect(await everything(world, item)).not.toMatch(/漫到|在家等|多谢/)
  expect(await findUploads(world.ctx, [photo, later])).toEqual([])
  const seen = await see(worker, item)
  expect(seen).toMatchObject({ state: 'closed', number: item.number, photos: [], form: { category: 'doors.lock' }, answers: content })
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
  await act(gridWorker, item, 'confirmByPhone', { answers: content })
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
