import { finishUpload } from '../../../functions/uploads/finish'
import { downloadOf, findUploads } from '../../../functions/uploads/lookup'
import { startUpload } from '../../../functions/uploads/start'
import { aRequest } from '../../support/bookings'
import { exif, gpsTiff, jpeg } from '../../support/pictures'
import { refusalOf } from '../../support/refusals'
import { newWorld } from '../../support/world'
import { startFolder } from '../platform/blobs/folder'
import { startS3 } from '../platform/blobs/s3'

const photo = jpeg({ before: [exif(gpsTiff())] })
const closing: (() => Promise<void>)[] = []
afterEach(() => Promise.all(closing.splice(0).map((close) => close())))

describe.each([
  ['a folder', startFolder],
  ['S3', startS3],
])('with blobs in %s', (_name, startStore) => {
  async function start() {
    const [world, store] = [await newWorld(), await startStore()]
    closing.push(store.close)
    const someone = await world.someone()
    const ctx = { ...someone.ctx, blobs: store.blobs }
    const begin = () => startUpload(ctx, { requestId: aRequest(), type: 'image/jpeg', bytes: photo.length })
    return { ctx, store, begin }
  }

  async function post({ url, fields }: { url: string; fields: Record<string, string> }, file: Uint8Array): Promise<number> {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    form.append('file', new Blob([new Uint8Array(file)]), 'photo.jpg')
    const response = await fetch(url, { method: 'POST', body: form })
    await response.text()
    return response.status
  }

  test('a photo goes from its form to an address it can be looked at by, without where it was taken', async () => {
    const { ctx, store, begin } = await start()
    const form = await begin()

    const status = await post(form, photo)
    const { uploadId } = await finishUpload(ctx, { requestId: aRequest(), uploadId: form.uploadId })

    const [upload] = await findUploads(ctx, [uploadId])
    if (!upload || upload.state === 'waiting') throw new Error('it is not clean')
    const shown = await fetch(await downloadOf(ctx, upload))
    const bytes = Buffer.from(await shown.arrayBuffer())
    expect(status).toBe(204)
    expect(shown.headers.get('content-type')).toBe('image/jpeg')
    expect(bytes.length).toBe(upload.bytes)
    expect(bytes.toString('latin1')).not.toMatch(/GPS|HUAWEI/)
    expect((await store.names()).filter((name) => name.includes('incoming'))).toEqual([])
  })

  test('a form takes no byte more than was told, and before anything came there is nothing to finish', async () => {
    const { ctx, begin } = await start()
    const form = await begin()

    expect(await post(form, Buffer.concat([photo, Buffer.of(0)]))).toBe(400)
    expect((await refusalOf(finishUpload(ctx, { requestId: aRequest(), uploadId: form.uploadId }))).code).toBe('UPLOAD_MISSING')
  })
})
