import { gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { compressed } from '../../../functions/platform/compressed'

const long = JSON.stringify({ text: '石榴'.repeat(1_000) })
const app = new Hono()
app.use(compressed)
app.get('/long', (context) =>
  context.body(long, 200, { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(long)) }),
)
app.get('/short', (context) => context.json({ text: '石榴' }))
app.get('/login', (context) => context.body(long, 200, { 'set-cookie': 'refresh=secret' }))
app.get('/nothing', (context) => context.body(null, 204))

const ask = (path: string, accepted?: string) =>
  app.request(path, { headers: accepted === undefined ? {} : { 'accept-encoding': accepted } })

test.each(['gzip', 'br, gzip;q=0.8', 'deflate,gzip', '*'])('a long answer is gzipped for whoever takes %s', async (accepted) => {
  const response = await ask('/long', accepted)

  const body = Buffer.from(await response.arrayBuffer())
  expect(body.byteLength).toBeLessThan(200)
  expect(gunzipSync(body).toString()).toBe(long)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-encoding': 'gzip',
    'content-type': 'application/json',
    vary: 'accept-encoding',
  })
  expect(response.headers.has('content-length')).toBe(false)
})

test.each([undefined, '', 'br', 'identity', 'gzip;q=0', 'gzip; q=0.0, *'])('it stays as it is for whoever takes %s', async (accepted) => {
  const response = await ask('/long', accepted)

  expect(response.headers.get('content-encoding')).toBeNull()
  expect(await response.text()).toBe(long)
})

test.each(['/short', '/login', '/nothing'])('%s stays as it is: it is short, carries a cookie or has no body', async (path) => {
  const response = await ask(path, 'gzip')

  expect(response.headers.get('content-encoding')).toBeNull()
  expect(await response.text()).toBe(await (await ask(path)).text())
})

test('the gateway gets a gzipped answer in base64', async () => {
  const event = {
    version: '2.0',
    rawPath: '/long',
    rawQueryString: '',
    headers: { host: 'x', 'accept-encoding': 'gzip' },
    requestContext: { domainName: 'x', http: { method: 'GET' } },
  }

  const result = (await handle(app)(event as never)) as { body: string; isBase64Encoded: boolean }

  expect(result.isBase64Encoded).toBe(true)
  expect(gunzipSync(Buffer.from(result.body, 'base64')).toString()).toBe(long)
})
