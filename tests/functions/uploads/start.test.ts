import { startUpload } from '../../../functions/uploads/start'
import { aRequest } from '../../support/bookings'
import { refusalOf } from '../../support/refusals'
import { newWorld, type Someone } from '../../support/world'

async function start() {
  const world = await newWorld()
  return { world, someone: await world.someone() }
}

const ask = ({ ctx }: Someone, { type = 'image/jpeg', bytes = 1_000, requestId = aRequest() } = {}) =>
  startUpload(ctx, { requestId, type, bytes })

test('a form is for one file of this type and no more bytes than were told, for ten minutes', async () => {
  const { world, someone } = await start()

  const { uploadId, url, fields, until } = await ask(someone)

  const policy = JSON.parse(Buffer.from(fields.policy ?? '', 'base64').toString())
  expect(url).toBe('http://blobs.test/blobs')
  expect(until).toBe('2026-11-23T10:10:00+08:00')
  expect(policy.conditions).toEqual([
    { key: `incoming/${world.communityId}/${uploadId}` },
    { 'Content-Type': 'image/jpeg' },
    ['content-length-range', 1, 1_000],
  ])
  expect(world.events).toMatchObject([{ type: 'upload.started', subject: uploadId, actor: someone.person.id, facts: { bytes: 1_000 } }])
})

test.each([
  ['a photo of 30 MB', { bytes: 30_000_000 }, 'UPLOAD_TOO_LARGE', { limitBytes: 8_388_608 }],
  ['a recording of 4 MB', { type: 'audio/mpeg', bytes: 4_000_000 }, 'UPLOAD_TOO_LARGE', { limitBytes: 3_145_728 }],
  ['a PDF', { type: 'application/pdf' }, 'UPLOAD_TYPE', { types: expect.arrayContaining(['image/png', 'audio/aac']) }],
  ['an SVG', { type: 'image/svg+xml' }, 'UPLOAD_TYPE', expect.anything()],
])('%s is refused before a byte is sent, with what would be taken', async (_what, file, code, data) => {
  const { world, someone } = await start()

  expect(await refusalOf(ask(someone, file))).toEqual({ code, data })
  expect(world.events).toEqual([])
})

test('the same request again is the same upload, with a form for it', async () => {
  const { world, someone } = await start()

  const both = await Promise.all(['r1', 'r1'].map((requestId) => ask(someone, { requestId })))
  const again = await ask(someone, { requestId: 'r1' })

  expect(new Set([...both, again].map(({ uploadId }) => uploadId)).size).toBe(1)
  expect(again.fields.key).toBe(both[0]?.fields.key)
  expect(world.events).toHaveLength(1)
  expect((await refusalOf(ask(someone, { requestId: 'r1', bytes: 2 }))).code).toBe('REQUEST_REUSED')
})

test('the sixty-first file within ten minutes is told how long to wait, and nobody else is', async () => {
  const { world, someone } = await start()
  for (let at = 0; at < 60; at++) await ask(someone)

  expect(await refusalOf(ask(someone))).toEqual({ code: 'TOO_MANY_REQUESTS', data: { retryAfterSeconds: 600 } })
  await ask(await world.someone())
  world.clock.pass(600_000)
  await ask(someone)
})
