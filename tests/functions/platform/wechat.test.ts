import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { log } from '../../../functions/platform/log'
import { createWeChat, loginFailure } from '../../../functions/platform/wechat'
import { refusalOf } from '../../support/refusals'

let server: Server
let asked: string | undefined
let answer: { status?: number; body: string }

beforeAll(async () => {
  server = createServer((request, response) => {
    asked = request.url
    response.writeHead(answer.status ?? 200, { 'content-type': 'text/plain' }).end(answer.body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})
afterAll(() => new Promise((done) => server.close(done)))

function wechat(port = (server.address() as AddressInfo).port) {
  const environment = { WECHAT_URL: `http://127.0.0.1:${port}` }
  return createWeChat(environment as never, { wechatAppId: 'wx1', wechatAppSecret: 's&cret' } as never)
}

test('a code is spent with the app’s id and secret, and gives the openid', async () => {
  answer = { body: '{"openid":"oWulan","session_key":"k"}' }

  expect(await wechat().openidOf('0code&more')).toBe('oWulan')

  expect(asked).toBe('/sns/jscode2session?appid=wx1&secret=s%26cret&js_code=0code%26more&grant_type=authorization_code')
})

test.each([
  [40029, 'LOGIN_CODE_INVALID'],
  [40163, 'LOGIN_CODE_INVALID'],
  [40226, 'LOGIN_CODE_INVALID'],
  [45011, 'TOO_MANY_REQUESTS'],
  [45009, 'TOO_MANY_REQUESTS'],
  [-1, 'SERVICE_BUSY'],
])('errcode %i is refused as %s', async (errcode, code) => {
  answer = { body: JSON.stringify({ errcode, errmsg: 'no' }) }

  expect((await refusalOf(wechat().openidOf('code'))).code).toBe(code)
})

test.each([
  ['a page of its proxy', { status: 502, body: '<html>Bad Gateway</html>' }],
  ['nothing', { body: '' }],
  ['JSON that is not an answer', { status: 500, body: '[]' }],
])('%s instead of an answer means that it is busy', async (_what, given) => {
  answer = given

  expect((await refusalOf(wechat().openidOf('code'))).code).toBe('SERVICE_BUSY')
})

test('nobody there means that it is busy', async () => {
  expect((await refusalOf(wechat(1).openidOf('code'))).code).toBe('SERVICE_BUSY')
})

test('a secret that is wrong is our fault, not the person’s', async () => {
  answer = { body: '{"errcode":40125,"errmsg":"invalid appsecret"}' }

  await expect(wechat().openidOf('code')).rejects.toThrow('jscode2session answered 40125')
})

test.each([
  ['{"errcode":40125}', true],
  ['{"errcode":40164}', true],
  ['{"errcode":45009}', true],
  ['{"errcode":-1}', true],
  ['', true],
  ['{"errcode":40029}', false],
  ['{"errcode":40226}', false],
  ['{"errcode":45011}', false],
  ['{"openid":"oWulan"}', false],
])('a login answered with %s rings an alarm: %s', async (body, rings) => {
  const warned = jest.spyOn(log, 'warn').mockImplementation(() => {})
  answer = { body }

  await wechat()
    .openidOf('code')
    .catch(() => {})

  expect(warned.mock.calls.map(([line]) => line)).toEqual(rings ? [loginFailure] : [])
})
