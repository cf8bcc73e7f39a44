import { openBlobs } from '../../../../functions/platform/blobs/open'
import { emptyFolder } from '../../../local/folder'

const rest = { indexKey: Buffer.alloc(32), clock: { now: () => 0 } }
const key = 'qingquan/photo.jpg'

test('a folder is read and written where it is, and served under its address', async () => {
  const blobs = openBlobs({ BLOBS: `file:${emptyFolder()}`, BLOBS_URL: 'http://localhost:8030/blobs', ...rest })

  await blobs.put(key, { bytes: Uint8Array.of(1), type: 'image/jpeg' })

  expect([...((await blobs.get(key))?.bytes ?? [])]).toEqual([1])
  expect(await blobs.presignDownload(key)).toMatch(/^http:\/\/localhost:8030\/blobs\/qingquan\/photo\.jpg\?/)
})

test('a bucket’s forms and addresses are signed for it', async () => {
  Object.assign(process.env, { AWS_REGION: 'cn-northwest-1', AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret' })
  const blobs = openBlobs({ BLOBS: 's3:shiliu-blobs', ...rest })

  const form = await blobs.presignUpload({ key, type: 'image/jpeg', maxBytes: 10 })

  expect(form.url).toBe('https://shiliu-blobs.s3.cn-northwest-1.amazonaws.com.cn/')
  expect(form.fields).toMatchObject({ key, 'Content-Type': 'image/jpeg' })
  expect(await blobs.presignDownload(key)).toMatch(
    /^https:\/\/shiliu-blobs\.s3\.cn-northwest-1\.amazonaws\.com\.cn\/qingquan\/photo\.jpg\?/,
  )
})

test.each(['none', 'file:/tmp/blobs', ''])('%j names no place for blobs', (BLOBS) => {
  expect(() => openBlobs({ BLOBS, ...rest })).toThrow('BLOBS must be')
})
