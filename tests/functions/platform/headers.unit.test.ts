import { answerHeaders, pageHeaders } from '../../../functions/platform/headers'

const secret = 'strict-transport-security'

test('a page that comes encrypted asks for nothing else from then on, and one on this machine does not', () => {
  expect(pageHeaders({ https: true })[secret]).toMatch(/^max-age=31536000/)
  expect(pageHeaders()[secret]).toBeUndefined()
  expect(answerHeaders({ https: true, path: '/v1/me' })[secret]).toMatch(/^max-age=31536000/)
})

test('photos and voices may come from where they are kept, scripts from the page’s own place only', () => {
  const policy = pageHeaders({ blobs: 'https://blobs.example' })['content-security-policy'] ?? ''

  for (const name of ['img-src', 'media-src', 'connect-src']) expect(policy).toMatch(new RegExp(`${name} [^;]*https://blobs.example`))
  expect(policy).toContain("script-src 'self';")
})

test('what is asked of the API is kept nowhere; Open311 may be', () => {
  expect(answerHeaders({ https: false, path: '/v1/qingquan/inbox' })['cache-control']).toBe('no-store')
  expect(answerHeaders({ https: false, path: '/open311/v2/services.json' })['cache-control']).toBeUndefined()
})
