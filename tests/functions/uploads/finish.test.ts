import zlib from 'node:zlib'
import { finishUpload } from '../../../functions/uploads/finish'
import { findUploads } from '../../../functions/uploads/lookup'
import { startUpload } from '../../../functions/uploads/start'
import { aRequest } from '../../support/bookings'
import { exif, gpsTiff, jpeg, pixels, png } from '../../support/pictures'
import { refusalOf } from '../../support/refusals'
import { readyUpload, sentUpload } from '../../support/uploads'
import { mp4 } from '../../support/voices'
import { newWorld, oneDay, type Someone } from '../../support/world'

async function start() {
  const world = await newWorld()
  const someone = await world.someone()
  const incoming = (uploadId: string) => world.services.blobs.get(`incoming/${world.communityId}/${uploadId}`)
  const stored = async (uploadId: string) => (await findUploads(world.ctx, [uploadId]))[0]
  return { world, someone, incoming, stored }
}

const finish = ({ ctx }: Someone, uploadId: string, requestId = aRequest()) => finishUpload(ctx, { requestId, uploadId })
const photo = (bytes: Uint8Array) => ({ type: 'image/jpeg', bytes })

test('a photo is kept without the place it was taken at, and what came is gone', async () => {
  const { world, someone, incoming, stored } = await start()
  const uploadId = await sentUpload(someone, photo(jpeg({ width: 640, height: 480, before: [exif(gpsTiff())] })))

  const upload = await finish(someone, uploadId)

  const kept = await stored(uploadId)
  if (kept?.state !== 'ready') throw new Error('it is not ready')
  const blob = await world.services.blobs.get(kept.key)
  expect(upload).toEqual({ uploadId, kind: 'photo', type: 'image/jpeg', bytes: blob?.bytes.length, width: 640, height: 480 })
  expect(Buffer.from(blob?.bytes ?? []).toString('latin1')).not.toMatch(/GPS|HUAWEI/)
  expect(blob?.type).toBe('image/jpeg')
  expect(await incoming(uploadId)).toBeUndefined()
  expect(world.events.map(({ type }) => type)).toEqual(['upload.started', 'upload.finished'])
})

test('a recording in an MP4 is kept as plain AAC, with how long it is', async () => {
  const { someone } = await start()
  const uploadId = await sentUpload(someone, { type: 'audio/mp4', bytes: mp4({ frames: 431 }) })

  expect(await finish(someone, uploadId)).toEqual({ uploadId, kind: 'voice', type: 'audio/aac', bytes: 431 * 13, seconds: 10 })
})

test('before it is finished nothing of it can be looked at or attached', async () => {
  const { someone, stored } = await start()

  expect(await stored(await sentUpload(someone))).not.toHaveProperty('key')
})

test.each([
  ['a PDF named .jpg', () => Buffer.from('%PDF-1.7 and so on'), 'UPLOAD_TYPE'],
  ['a photo that is cut off', () => jpeg().subarray(0, -9), 'UPLOAD_BROKEN'],
])('%s is refused, is kept nowhere, and a right one may be sent in its place', async (_what, bytes, code) => {
  const { world, someone, stored } = await start()
  const wrong = bytes()
  const { uploadId, fields } = await startUpload(someone.ctx, { requestId: aRequest(), type: 'image/jpeg', bytes: wrong.length })
  await world.services.blobs.put(fields.key ?? '', photo(wrong))

  const refusals = [await refusalOf(finish(someone, uploadId, 'r1')), await refusalOf(finish(someone, uploadId, 'r1'))]

  expect(refusals).toMatchObject([{ code }, { code }])
  expect(await stored(uploadId)).toMatchObject({ state: 'waiting' })
  expect(world.events.map(({ type }) => type)).toEqual(['upload.started'])
})

test('fewer bytes than were told are a broken file, whatever they look like', async () => {
  const { world, someone } = await start()
  const { uploadId, fields } = await startUpload(someone.ctx, { requestId: aRequest(), type: 'image/jpeg', bytes: jpeg().length + 1 })
  await world.services.blobs.put(fields.key ?? '', photo(jpeg()))

  expect((await refusalOf(finish(someone, uploadId))).code).toBe('UPLOAD_BROKEN')
})

test('when nothing has come it says so, and once it has it is taken', async () => {
  const { world, someone } = await start()
  const { uploadId, fields } = await startUpload(someone.ctx, { requestId: aRequest(), type: 'image/jpeg', bytes: jpeg().length })

  expect((await refusalOf(finish(someone, uploadId, 'r1'))).code).toBe('UPLOAD_MISSING')
  await world.services.blobs.put(fields.key ?? '', photo(jpeg()))

  expect(await finish(someone, uploadId, 'r1')).toMatchObject({ uploadId, width: 8 })
})

test('finishing again, or twice at once, is one upload and one event', async () => {
  const { world, someone } = await start()
  const uploadId = await sentUpload(someone)

  const both = await Promise.all(['r1', 'r1'].map((requestId) => finish(someone, uploadId, requestId)))
  const again = [await finish(someone, uploadId, 'r1'), await finish(someone, uploadId, 'r2')]

  expect(new Set([...both, ...again].map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(world.events.filter(({ type }) => type === 'upload.finished')).toHaveLength(1)
})

test('two that finish it at once, with something else posted in between, agree on one clean copy', async () => {
  const { world, someone, stored } = await start()
  const uploadId = await sentUpload(someone)
  const { get } = world.services.blobs
  const other = jpeg({ width: 9 })
  let reads = 0
  jest.spyOn(world.services.blobs, 'get').mockImplementation(async (key) => {
    reads += 1
    return reads === 2 ? { type: 'image/jpeg', bytes: other } : get(key)
  })

  const both = await Promise.all(['r1', 'r2'].map((requestId) => finish(someone, uploadId, requestId)))
  jest.mocked(world.services.blobs.get).mockRestore()

  const kept = await stored(uploadId)
  const blob = await get(kept && 'key' in kept ? kept.key : '')
  expect(new Set(both.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(kept).toMatchObject({ width: both[0]?.width, bytes: blob?.bytes.length })
  expect(world.events.filter(({ type }) => type === 'upload.finished')).toHaveLength(1)
})

test('what is ready stays as it is when something else is posted to its form', async () => {
  const { world, someone, stored } = await start()
  const uploadId = await sentUpload(someone)
  await finish(someone, uploadId)
  const before = await stored(uploadId)
  await world.services.blobs.put(`incoming/${world.communityId}/${uploadId}`, photo(jpeg({ width: 99 })))

  expect(await finish(someone, uploadId)).toMatchObject({ width: 8 })
  expect(await stored(uploadId)).toEqual(before)
})

test('nobody else finishes it, whatever their role, nor anybody in another community', async () => {
  const { world, someone } = await start()
  const uploadId = await sentUpload(someone)
  const others = [await world.someone({ roles: ['manager', 'serviceWorker'] }), await (await newWorld()).someone()]

  for (const other of others) expect((await refusalOf(finish(other, uploadId))).code).toBe('UPLOAD_UNKNOWN')
  expect((await refusalOf(finish(someone, world.services.ids.make('upl')))).code).toBe('UPLOAD_UNKNOWN')
})

test('after two days a file that nobody attached is unknown', async () => {
  const { world, someone, stored } = await start()
  const [waiting, ready] = [await sentUpload(someone), await readyUpload(someone)]
  world.clock.pass(2 * oneDay - 1_000)
  expect(await finish(someone, ready)).toMatchObject({ uploadId: ready })

  world.clock.pass(1_000)

  for (const uploadId of [waiting, ready]) {
    expect((await refusalOf(finish(someone, uploadId))).code).toBe('UPLOAD_UNKNOWN')
    expect(await stored(uploadId)).toBeUndefined()
  }
})

test('the same upload finished fifty times at once is finished for everybody', async () => {
  const { world, someone, stored } = await start()
  const uploadId = await sentUpload(someone)

  const finished = await Promise.all(Array.from({ length: 50 }, () => finish(someone, uploadId, 'finish-1')))

  expect(new Set(finished.map((upload) => JSON.stringify(upload))).size).toBe(1)
  expect((await stored(uploadId))?.state).toBe('ready')
  expect(world.events.map(({ type }) => type)).toEqual(['upload.started', 'upload.finished'])
})

test.each([
  ['a hundred megapixels', 10_000, 10_000, 0],
  ['more than can be unpacked in a moment', 7_000, 7_000, 6],
])('a small picture of %s is refused by its header', async (_what, width, height, colour) => {
  const { someone } = await start()
  const uploadId = await sentUpload(someone, { type: 'image/png', bytes: png({ width, height, colour, packed: pixels(1, 1) }) })
  const unpacking = jest.spyOn(zlib, 'inflateSync')

  expect(await refusalOf(finish(someone, uploadId))).toMatchObject({ code: 'UPLOAD_BROKEN' })
  expect(unpacking).not.toHaveBeenCalled()
})
