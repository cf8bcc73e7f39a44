import { startFolder } from './folder'
import { startS3 } from './s3'

const key = 'qingquan/cas_1/photo-1.jpg'
const photo = { key, type: 'image/jpeg', maxBytes: 1_000 }
const bytes = new Uint8Array([255, 216, 0, 13, 10, 45, 45, 255])
const stores = [
  ['a folder', startFolder],
  ['S3', startS3],
] as const

const open: (() => Promise<void>)[] = []
afterEach(() => Promise.all(open.splice(0).map((close) => close())))

type Form = { url: string; fields: Record<string, string> }

async function post({ url, fields }: Form, file: Uint8Array): Promise<number> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([new Uint8Array(file)]), 'photo.jpg')
  const response = await fetch(url, { method: 'POST', body: form })
  await response.text()
  return response.status
}

describe.each(stores)('blobs in %s', (_name, startStore) => {
  async function start() {
    const store = await startStore()
    open.push(store.close)
    return store
  }

  test('what is put is got again, with its type, and gone when removed', async () => {
    const { blobs } = await start()

    await blobs.put(key, { bytes, type: 'image/jpeg' })
    const got = await blobs.get(key)
    await blobs.remove(key)
    await blobs.remove(key)

    expect(got && [...got.bytes]).toEqual([...bytes])
    expect(got?.type).toBe('image/jpeg')
    expect(await blobs.get(key)).toBeUndefined()
  })

  test('a signed form uploads one file, and a signed address gives it out', async () => {
    const { blobs } = await start()

    const status = await post(await blobs.presignUpload(photo), bytes)
    const response = await fetch(await blobs.presignDownload(key))

    expect(status).toBe(204)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('image/jpeg')
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([...bytes])
  })

  test('a file of the greatest size passes, one byte more does not and leaves nothing', async () => {
    const { blobs, names } = await start()
    const other = { ...photo, key: 'qingquan/other.jpg' }

    const fits = await post(await blobs.presignUpload(photo), new Uint8Array(1_000))
    const lies = await names()
    const tooLarge = await post(await blobs.presignUpload(other), new Uint8Array(1_001))
    const empty = await post(await blobs.presignUpload(other), new Uint8Array(0))

    expect([fits, tooLarge, empty]).toEqual([204, 400, 400])
    expect((await blobs.get(key))?.bytes.length).toBe(1_000)
    expect(await blobs.get(other.key)).toBeUndefined()
    expect(await names()).toEqual(lies)
  })

  test.each([
    ['another key', { key: 'qingquan/cas_2/photo-1.jpg' }],
    ['a key outside', { key: '../../etc/passwd' }],
    ['another type', { 'Content-Type': 'text/html' }],
    ['one field more', { acl: 'public-read' }],
  ])('a form changed to %s is refused and leaves nothing', async (_what, change) => {
    const { blobs, names } = await start()
    const { url, fields } = await blobs.presignUpload(photo)

    const status = await post({ url, fields: { ...fields, ...change } }, bytes)

    expect(status).toBe(403)
    expect(await names()).toEqual([])
  })

  test('a form whose policy or signature was changed is refused', async () => {
    const { blobs, names, policyField, signatureField } = await start()
    const { url, fields } = await blobs.presignUpload(photo)
    const wider = { ...JSON.parse(Buffer.from(fields[policyField] ?? '', 'base64').toString()), conditions: [] }
    const policy = Buffer.from(JSON.stringify(wider)).toString('base64')
    const signature = (fields[signatureField] ?? '').replace(/^./, (first) => (first === '0' ? '1' : '0'))

    const widened = await post({ url, fields: { ...fields, [policyField]: policy } }, bytes)
    const forged = await post({ url, fields: { ...fields, [signatureField]: signature } }, bytes)
    const unsigned = await post({ url, fields: { key, 'Content-Type': photo.type } }, bytes)

    expect([widened, forged, unsigned]).toEqual([403, 403, 403])
    expect(await names()).toEqual([])
  })

  test('a form and an address work for ten minutes', async () => {
    const { blobs, pass } = await start()
    await blobs.put(key, { bytes, type: 'image/jpeg' })
    const [form, address] = [await blobs.presignUpload(photo), await blobs.presignDownload(key)]

    pass(590)
    const inTime = [await post(form, bytes), (await fetch(address)).status]
    pass(20)
    const late = [await post(form, bytes), (await fetch(address)).status]

    expect(inTime).toEqual([204, 200])
    expect(late).toEqual([403, 403])
  })

  test('an address for one blob does not open another, and a changed one opens none', async () => {
    const { blobs } = await start()
    await blobs.put(key, { bytes, type: 'image/jpeg' })
    await blobs.put('qingquan/secret.jpg', { bytes, type: 'image/jpeg' })
    const address = await blobs.presignDownload(key)

    const other = await fetch(address.replace(key, 'qingquan/secret.jpg'))
    const bare = await fetch(address.split('?')[0] ?? '')
    const signature = await fetch(address.replace(/([Ss]ignature=).{4}/, '$1AAAA'))

    expect([other.status, bare.status, signature.status]).toEqual([403, 403, 403])
  })

  test('an address for a blob that is not there is a 404', async () => {
    const { blobs } = await start()

    expect((await fetch(await blobs.presignDownload('qingquan/none.jpg'))).status).toBe(404)
  })

  test.each(['', '/', 'a/../b', '../a', 'a//b', '.hidden', 'a b', 'a/b/', '照片', 'a\0b', 'x'.repeat(501)])(
    '%j is no key',
    async (wrong) => {
      const { blobs } = await start()
      const no = 'a blob key consists of letters'

      await expect(blobs.presignUpload({ ...photo, key: wrong })).rejects.toThrow(no)
      await expect(blobs.presignDownload(wrong)).rejects.toThrow(no)
      await expect(blobs.get(wrong)).rejects.toThrow(no)
      await expect(blobs.put(wrong, { bytes, type: 'image/jpeg' })).rejects.toThrow(no)
      await expect(blobs.remove(wrong)).rejects.toThrow(no)
    },
  )
})
