import { mkdirSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { createSite } from '../../../local/http/site'
import { emptyFolder } from '../folder'
import { closeAll, serve } from '../serving'

afterEach(closeAll)

async function open() {
  const folder = emptyFolder()
  const site = join(folder, 'h5')
  mkdirSync(join(site, 'js'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'a secret')
  writeFileSync(join(site, 'index.html'), '<p>石榴</p>')
  writeFileSync(join(site, 'js/app.0a1b2c3d.js'), 'x'.repeat(5_000))
  writeFileSync(join(site, 'mark.png'), 'png')
  return { site, address: await serve(createSite(site)) }
}

/** A path just as it is: fetch would tidy it up. */
function getRaw(address: string, path: string): Promise<{ status?: number; text: string }> {
  const { hostname, port } = new URL(address)
  return new Promise((done, failed) => {
    const sent = request({ hostname, port, path }, async (response) => {
      let text = ''
      for await (const chunk of response) text += chunk
      done({ status: response.statusCode, text })
    })
    sent.on('error', failed).end()
  })
}

test('the page answers every path of the app', async () => {
  const { address } = await open()

  const texts = await Promise.all(['/', '/activities/12', '/index.html'].map(async (path) => (await fetch(address + path)).text()))

  expect(texts).toEqual(['<p>石榴</p>', '<p>石榴</p>', '<p>石榴</p>'])
})

test('a file that is not there is a 404, not the page', async () => {
  const { address } = await open()

  const response = await fetch(`${address}/js/gone.ffffffff.js`)

  expect(response.status).toBe(404)
})

test('files carry their type; names with a hash are kept for ever, the others asked for again', async () => {
  const { address } = await open()

  const script = await fetch(`${address}/js/app.0a1b2c3d.js`)
  const page = await fetch(`${address}/`)
  const mark = await fetch(`${address}/mark.png`)

  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(page.headers.get('cache-control')).toBe('no-cache')
  expect(mark.headers.get('content-type')).toBe('image/png')
})

test('text travels compressed to whoever takes it, and whole to the others', async () => {
  const { address } = await open()

  const zipped = await fetch(`${address}/js/app.0a1b2c3d.js`, { headers: { 'accept-encoding': 'gzip' } })
  const plain = await fetch(`${address}/js/app.0a1b2c3d.js`, { headers: { 'accept-encoding': 'identity' } })

  expect(zipped.headers.get('content-encoding')).toBe('gzip')
  expect(Number(zipped.headers.get('content-length'))).toBeLessThan(200)
  expect(plain.headers.get('content-encoding')).toBeNull()
  expect(await zipped.text()).toBe(await plain.text())
})

test('what is known already is not sent again, until it changes', async () => {
  const { address, site } = await open()
  const etag = (await fetch(`${address}/`)).headers.get('etag') ?? ''

  const same = await fetch(`${address}/`, { headers: { 'if-none-match': etag } })
  writeFileSync(join(site, 'index.html'), '<p>石榴开了</p>')
  const changed = await fetch(`${address}/`, { headers: { 'if-none-match': etag } })

  expect(same.status).toBe(304)
  expect(changed.status).toBe(200)
  expect(await changed.text()).toBe('<p>石榴开了</p>')
})

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/js/..%5c..%5csecret.txt', '/%00.txt', '/%zz.txt'])(
  '%s does not lead out of the folder',
  async (path) => {
    const { address } = await open()

    const { status, text } = await getRaw(address, path)

    expect([400, 404]).toContain(status)
    expect(text).not.toContain('a secret')
  },
)

test.each(['/', '/js/app.0a1b2c3d.js', '/gone.js'])(
  'no script but its own runs in what %s answers, nobody frames it, and nothing is guessed',
  async (path) => {
    const { address } = await open()

    const { headers } = await fetch(address + path)

    const policy = headers.get('content-security-policy')?.split('; ') ?? []
    expect(policy).toEqual(
      expect.arrayContaining(["default-src 'self'", "script-src 'self'", "frame-ancestors 'none'", "object-src 'none'"]),
    )
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('permissions-policy')).toContain('camera=()')
    expect(headers.get('strict-transport-security')).toBeNull()
  },
)

test('HEAD says what GET would; other methods are refused', async () => {
  const { address } = await open()

  const head = await fetch(`${address}/`, { method: 'HEAD' })
  const post = await fetch(`${address}/`, { method: 'POST' })

  expect([head.status, await head.text()]).toEqual([200, ''])
  expect(post.status).toBe(405)
})
