import { startFolder } from '../../functions/platform/blobs/folder'

const open: (() => Promise<void>)[] = []
afterEach(() => Promise.all(open.splice(0).map((close) => close())))

async function start() {
  const store = await startFolder()
  open.push(store.close)
  const { url } = await store.blobs.presignUpload({ key: 'qingquan/photo.jpg', type: 'image/jpeg', maxBytes: 10 })
  return { ...store, url }
}

test('a page of another address may ask, post and look', async () => {
  const { blobs, url } = await start()
  await blobs.put('qingquan/photo.jpg', { bytes: Uint8Array.of(1), type: 'image/jpeg' })

  const asked = await fetch(url, { method: 'OPTIONS', headers: { origin: 'http://app.test', 'access-control-request-method': 'POST' } })
  const posted = await fetch(url, { method: 'POST', headers: { origin: 'http://app.test' } })
  const looked = await fetch(await blobs.presignDownload('qingquan/photo.jpg'))

  expect(asked.status).toBe(204)
  expect(asked.headers.get('access-control-allow-methods')).toContain('POST')
  for (const { headers } of [asked, posted, looked]) expect(headers.get('access-control-allow-origin')).toBe('*')
})

test('what was uploaded is served as what it is, to be looked at and never run', async () => {
  const { blobs } = await start()
  await blobs.put('qingquan/voice.aac', { bytes: Uint8Array.of(1, 2), type: 'audio/aac' })

  const { headers } = await fetch(await blobs.presignDownload('qingquan/voice.aac'))

  expect(Object.fromEntries(headers)).toMatchObject({
    'content-type': 'audio/aac',
    'content-length': '2',
    'x-content-type-options': 'nosniff',
    'content-security-policy': 'sandbox',
  })
})
