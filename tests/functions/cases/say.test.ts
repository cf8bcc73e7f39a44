import { sayOnCase } from '../../../functions/cases/say'
import { aRequest } from '../../support/bookings'
import { aCase, aCaseThatIs, act, aNeighbourhood, aWorker, see } from '../../support/cases'
import { refusalOf } from '../../support/refusals'
import { readyUpload } from '../../support/uploads'
import type { Someone } from '../../support/world'

type Words = { text?: string; photos?: string[]; staffOnly?: boolean }

const say = ({ ctx }: Someone, { id }: { id: string }, words: Words) => sayOnCase(ctx, { requestId: aRequest(), caseId: id, ...words })
const heard = async (someone: Someone, item: { id: string }) => (await see(someone, item)).timeline.flatMap(({ text }) => text ?? [])

test('resident and staff talk on a case, and both see who said what', async () => {
  const { world, resident, worker } = await aNeighbourhood()
  const item = await aCase(resident)

  await say(resident, item, { text: '晚上都在家' })
  await say(worker, item, { text: '好的，七点到' })

  const said = [
    { what: 'said', text: '晚上都在家', by: { relation: 'requester' } },
    { what: 'said', text: '好的，七点到', by: { relation: 'team', name: '王师傅' } },
  ]
  expect((await see(resident, item)).timeline.slice(1)).toMatchObject(said)
  expect((await see(worker, item)).timeline.slice(1)).toMatchObject(said)
  expect(JSON.stringify(world.events)).not.toMatch(/在家|七点/)
})

test('what staff note among themselves no resident sees, nor that there is a note', async () => {
  const { resident, worker, manager } = await aNeighbourhood()
  const item = await aCase(resident)
  const photo = await readyUpload(worker)

  await say(worker, item, { text: '屋里有狗', photos: [photo], staffOnly: true })

  expect((await see(manager, item)).timeline.at(-1)).toMatchObject({
    what: 'noted',
    text: '屋里有狗',
    staffOnly: true,
    photos: [{ id: photo }],
  })
  const seen = await see(resident, item)
  expect(JSON.stringify(seen)).not.toMatch(/屋里有狗|noted/)
  expect(JSON.stringify(seen)).not.toContain(photo)
})

test('a resident makes no note that only staff see', async () => {
  const { world, resident } = await aNeighbourhood()
  const item = await aCase(resident)
  world.events.splice(0)

  expect(await refusalOf(say(resident, item, { text: '悄悄话', staffOnly: true }))).toMatchObject({ code: 'NOT_ALLOWED' })
  expect(world.events).toEqual([])
})

test('strangers and other teams say nothing on it', async () => {
  const { world, resident } = await aNeighbourhood()
  const item = await aCase(resident)

  for (const stranger of [await world.someone({ home: true }), await aWorker(world, { team: 'property' })])
    expect(await refusalOf(say(stranger, item, { text: '你好' }))).toMatchObject({ code: 'NOT_FOUND' })
})

test('a message needs words or a picture', async () => {
  const { resident } = await aNeighbourhood()
  const item = await aCase(resident)

  expect(await refusalOf(say(resident, item, {}))).toMatchObject({
    code: 'INPUT_INVALID',
    data: { fields: [{ path: 'text', problem: 'missing' }] },
  })
})

test('a picture that belongs to something else is refused, and nothing is said', async () => {
  const { world, resident, worker } = await aNeighbourhood()
  const item = await aCase(resident)
  const photos = [await readyUpload(worker)]
  world.events.splice(0)

  expect(await refusalOf(say(resident, item, { text: '看', photos }))).toMatchObject({ code: 'UPLOAD_UNKNOWN' })
  expect(world.events).toEqual([])
})

test('the same message sent again, at once or later, is there once', async () => {
  const { resident } = await aNeighbourhood()
  const item = await aCase(resident)
  const input = { requestId: 'r1', caseId: item.id, text: '晚上都在家', photos: [await readyUpload(resident)] }

  await Promise.all([sayOnCase(resident.ctx, input), sayOnCase(resident.ctx, input)])
  await sayOnCase(resident.ctx, input)

  expect(await heard(resident, item)).toEqual(['晚上都在家'])
})

test('nothing said is refused for coming late, and it stands in the way of no move', async () => {
  const place = await aNeighbourhood()
  const { resident, worker } = place
  const [closed, open] = [await aCaseThatIs('closed', place), await aCase(resident)]

  await Promise.all([say(resident, open, { text: '一' }), act(worker, open, 'take', { note: '二' }), say(worker, open, { text: '三' })])
  await say(resident, closed, { text: '谢谢' })

  expect((await heard(resident, open)).sort()).toEqual(['一', '三', '二'])
  expect(await heard(worker, closed)).toContain('谢谢')
})
