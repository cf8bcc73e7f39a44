import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { createWeb } from '../../../functions/web/answer'
import type { Files } from '../../../functions/web/files'

const script = 'js/app.0a1b2c3d.js'
const stored = [
  'index.html',
  'index.html.br',
  'index.html.gz',
  script,
  `${script}.br`,
  'mark.png',
  'phone/index.html',
  'phone/a1.txt',
  'a1.txt',
]

function open() {
  const read: string[] = []
  const files: Files = {
    async get(name, etag) {
      read.push(name)
      if (!stored.includes(name)) return undefined
      return etag === `"of-${name.length}"` ? 'same' : { bytes: Buffer.from(name), etag: `"of-${name.length}"` }
    },
  }
  const web = createWeb(async () => files, 'https://blobs.example')
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    web({ rawPath: path, headers, requestContext: { http: { method } } } as APIGatewayProxyEventV2)
  const textAt = async (path: string) => Buffer.from((await ask(path)).body ?? '', 'base64').toString()
  return { ask, read, textAt }
}

test('the domain serves the app, the page for phones that scan, and WeChat’s check file at both places', async () => {
  const { ask, textAt } = open()

  expect(await textAt('/')).toBe('index.html')
  expect(await textAt('/phone')).toBe('phone/index.html')
  expect(await textAt('/phone/')).toBe('phone/index.html')
  expect(await textAt('/phone/a1.txt')).toBe('phone/a1.txt')
  expect(await textAt('/a1.txt')).toBe('a1.txt')
  expect((await ask('/gone.txt')).statusCode).toBe(404)
  expect((await ask('/js/../../secret.txt')).statusCode).toBe(404)
})

test('parts named by their content are kept for good, the pages asked for again', async () => {
  const { ask } = open()

  const cacheOf = async (path: string) => (await ask(path)).headers?.['cache-control']

  expect(await cacheOf(`/${script}`)).toBe('public, max-age=31536000, immutable')
  for (const path of ['/', '/phone', '/a1.txt', '/mark.png']) expect(await cacheOf(path)).toBe('no-cache')
})

test('text is sent in the smallest form that the browser takes, pictures as they are', async () => {
  const { ask } = open()
  const encodingOf = async (path: string, accepted: string) =>
    (await ask(path, { 'accept-encoding': accepted })).headers?.['content-encoding']

  expect(await encodingOf('/', 'gzip, deflate, br')).toBe('br')
  expect(await encodingOf('/', 'gzip')).toBe('gzip')
  expect(await encodingOf('/', 'br;q=0, gzip;q=0.5')).toBe('gzip')
  expect(await encodingOf('/', 'identity')).toBeUndefined()
  expect(await encodingOf('/mark.png', 'br')).toBeUndefined()
  expect((await ask('/')).headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', vary: 'Accept-Encoding' })
})

test('what the browser has is not sent again', async () => {
  const { ask } = open()
  const { etag = '' } = ((await ask('/')).headers ?? {}) as Record<string, string>

  const again = await ask('/', { 'if-none-match': etag })

  expect(again).toMatchObject({ statusCode: 304, headers: { etag, 'cache-control': 'no-cache' } })
  expect(again.body).toBeUndefined()
  expect((await ask('/', { 'if-none-match': '*, nonsense' })).statusCode).toBe(200)
})

test('parts that never change are read once, the page each time', async () => {
  const { ask, read } = open()

  for (const path of ['/', '/', `/${script}`, `/${script}`]) await ask(path)

  expect(read).toEqual(['index.html', 'index.html', script])
})

test('HEAD has no body, and nothing is written', async () => {
  const { ask } = open()

  const head = await ask('/', {}, 'HEAD')

  expect([head.statusCode, head.body]).toEqual([200, undefined])
  expect(await ask('/', {}, 'POST')).toMatchObject({ statusCode: 405, headers: { allow: 'GET, HEAD' } })
})

test('a bucket that does not answer is a 503, which is not kept', async () => {
  const web = createWeb(() => Promise.reject(new Error('no bucket')), '')

  const answer = await web({ rawPath: '/', headers: {}, requestContext: { http: { method: 'GET' } } } as APIGatewayProxyEventV2)

  expect(answer).toMatchObject({ statusCode: 503, headers: { 'retry-after': '1' } })
})

test('every answer forbids scripts and frames of others and stays on https; photos come from the bucket', async () => {
  const { ask } = open()
  const { etag = '' } = ((await ask('/')).headers ?? {}) as Record<string, string>

  for (const answer of [await ask('/'), await ask('/', { 'if-none-match': etag }), await ask('/phone'), await ask('/gone.txt')]) {
    const headers = (answer.headers ?? {}) as Record<string, string>
    expect(headers['content-security-policy']).toMatch(/script-src 'self';.*img-src [^;]*https:\/\/blobs\.example;.*frame-ancestors 'none'/)
    expect(headers['strict-transport-security']).toMatch(/^max-age=/)
    expect(headers['x-content-type-options']).toBe('nosniff')
  }
})
