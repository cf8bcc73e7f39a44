import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { S3Client } from '@aws-sdk/client-s3'
import { createBucketFiles } from '../../../functions/web/files'

let server: Server

beforeAll(async () => {
  server = createServer(({ url = '', headers }, response) => {
    const key = url.replace('/site/', '').split('?')[0]
    if (key === 'forbidden.js') return void response.writeHead(403).end('<Error><Code>AccessDenied</Code></Error>')
    if (key !== 'index.html') return void response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>')
    if (headers['if-none-match'] === '"e1"') return void response.writeHead(304).end()
    response.writeHead(200, { etag: '"e1"' }).end('石榴')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})
afterAll(() => new Promise((done) => server.close(done)))

function files() {
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const credentials = { accessKeyId: 'a', secretAccessKey: 'b' }
  return createBucketFiles(new S3Client({ endpoint, credentials, forcePathStyle: true, region: 'cn-northwest-1', maxAttempts: 1 }), 'site')
}

test('a file comes with its ETag, one that is known is the same, one that is not there is undefined', async () => {
  const found = await files().get('index.html')

  expect(found).toEqual({ bytes: expect.any(Uint8Array), etag: '"e1"' })
  expect(await files().get('index.html', '"e1"')).toBe('same')
  expect(await files().get('index.html', '"e0"')).toEqual(found)
  expect(await files().get('gone.js')).toBeUndefined()
})

test('a bucket that refuses is a fault, not a missing file', async () => {
  await expect(files().get('forbidden.js')).rejects.toThrow()
})
