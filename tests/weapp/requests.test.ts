import type http from 'node:http'
import { until } from '../support/until'
import { page, program, removePrograms } from './fixtures/program'
import { echo, serve } from './fixtures/server'
import { launch } from './support/launch'
import { closePhones } from './support/phone'

const home = 'pages/home/index'
let server: Awaited<ReturnType<typeof serve>>
const waiting: http.ServerResponse[] = []

beforeAll(async () => {
  server = await serve((request, body, response) => {
    if (request.url === '/waits') waiting.push(response)
    else if (request.url === '/text') response.end('no json')
    else if (request.url === '/refuses') response.writeHead(409, { 'content-type': 'application/json' }).end('{"code":"FULL"}')
    else if (request.url === '/wechat/local/codes')
      response.end(JSON.stringify({ code: `code of ${(JSON.parse(body) as { person: string }).person}` }))
    else echo(request, body, response)
  })
})

afterEach(async () => {
  for (const response of waiting.splice(0)) response.end('{}')
  await closePhones()
})

afterAll(async () => {
  await server.close()
  removePrograms()
})

const api = 'http://localhost:8030'

/** A phone on whose page a piece of script ran; it says what came of it with `tell`. */
async function phoneRunning(script: string) {
  const definition = `{ data: { told: [] }, onLoad() { const tell = (text) => this.setData({ told: this.data.told.concat(typeof text === 'string' ? text : JSON.stringify(text)) }); this.tell = tell; const api = '${api}'; ${script} }, go() { this.run() } }`
  const wxml = '<view wx:for="{{told}}" wx:key="*this">{{item}}</view><view bindtap="go">走</view>'
  return launch({ folder: program(page(home, definition, wxml)), stack: server, api, person: '王秀英', patienceMilliseconds: 2_000 })
}

test('a request comes with WeChat’s headers, its data as JSON, and the answer parsed', async () => {
  const phone =
    await phoneRunning(`wx.request({ url: api + '/v1/x?a=1', method: 'POST', data: { seats: 2 }, header: { Authorization: 'Bearer t' },
    success: ({ data, statusCode, header, errMsg }) => { const { method, url, headers, body } = data; tell([method, url, body, headers['content-type'], headers.authorization, headers.referer, statusCode, header['Content-Type'], errMsg].join(' ')) } })`)

  await phone.sees(
    'POST /v1/x?a=1 {"seats":2} application/json Bearer t https://servicewechat.com/touristappid/1/page-frame.html 200 application/json request:ok',
  )
  expect(phone.requests).toEqual([{ method: 'POST', path: '/v1/x?a=1', statusCode: 200, ended: true }])
  expect(phone.problems).toEqual([])
})

test.each([
  [`{ url: api + '/list', data: { from: '冬至', n: 1 } }`, 'GET /list?from=%E5%86%AC%E8%87%B3&n=1 '],
  [`{ url: api + '/list?a=1', data: { b: 2 } }`, 'GET /list?a=1&b=2 '],
  [`{ url: api + '/x', method: 'PUT', data: 'as it is' }`, 'PUT /x as it is'],
  [
    `{ url: api + '/x', method: 'POST', data: { a: 'b c' }, header: { 'content-type': 'application/x-www-form-urlencoded' } }`,
    'POST /x a=b%20c',
  ],
  [`{ url: api + '/x', method: 'DELETE' }`, 'DELETE /x '],
])('%s is sent so', async (options, sent) => {
  const phone = await phoneRunning(
    `wx.request({ ...${options}, success: ({ data }) => tell('[' + data.method + ' ' + data.url + ' ' + data.body + ']') })`,
  )

  await phone.sees(`[${sent}]`)
  expect(phone.problems).toEqual([])
})

test.each([
  ['/text', 'no json 200'],
  ['/refuses', '{"code":"FULL"} 409'],
])('%s succeeds with whatever the server says', async (path, told) => {
  const phone = await phoneRunning(
    `wx.request({ url: api + '${path}', success: ({ data, statusCode }) => tell((typeof data === 'string' ? data : JSON.stringify(data)) + ' ' + statusCode) })`,
  )

  await phone.sees(told)
})

test.each([
  ['a method WeChat has not', `{ url: api + '/x', method: 'PATCH' }`, 'request:fail method is invalid', 'wx.request has no method PATCH'],
  ['a method in small letters', `{ url: api + '/x', method: 'post' }`, 'request:fail method is invalid', 'wx.request has no method post'],
  [
    'a host that is not listed',
    `{ url: 'https://example.com/x' }`,
    'request:fail url not in domain list',
    'a request to https://example.com, which is not on the list of hosts',
  ],
  ['a part of an address', `{ url: '/v1/x' }`, 'request:fail invalid url', 'wx.request to /v1/x, which is no whole address'],
])('%s fails and is a problem', async (_, options, told, problem) => {
  const phone = await phoneRunning(`wx.request({ ...${options}, fail: ({ errMsg }) => tell(errMsg) })`)

  await phone.sees(told)
  expect(phone.problems).toEqual([problem])
})

test('a request ends by its time, by hand, and without a network', async () => {
  const phone = await phoneRunning(`
    const fail = (name) => ({ errMsg }) => tell(name + ' ' + errMsg)
    wx.request({ url: api + '/waits', timeout: 60, fail: fail('first') })
    wx.request({ url: api + '/waits', fail: fail('second') }).abort()
    this.run = () => wx.request({ url: api + '/x', fail: fail('third') })`)

  await phone.sees('first request:fail timeout')
  await phone.sees('second request:fail abort')
  await phone.hasNetwork(false)
  await phone.taps('走')
  await phone.sees('third request:fail net::ERR_INTERNET_DISCONNECTED')
  expect(phone.problems).toEqual([])
})

test('ten at once are sent, the rest wait and are a problem', async () => {
  const phone = await phoneRunning(`for (let n = 0; n < 12; n += 1) wx.request({ url: api + '/waits', success: () => tell('done ' + n) })`)

  await phone.sees('走')
  await until('ten to come in', () => waiting.length === 10)
  expect(waiting).toHaveLength(10)
  waiting.shift()?.end('{}')
  await phone.sees('done 0')
  await until('ten to come in', () => waiting.length === 10)
  for (const response of waiting.splice(0)) response.end('{}')
  await phone.sees('done 10')

  expect(phone.problems).toEqual(['11 requests at once; WeChat sends 10', '12 requests at once; WeChat sends 10'])
})

test('a lost reply: the server has answered, the app hears that it was interrupted', async () => {
  const phone = await phoneRunning(
    `this.run = () => wx.request({ url: api + '/v1/bookings', method: 'POST', complete: ({ errMsg }) => tell(errMsg) })`,
  )

  await phone.losesReplyOf('POST /v1/bookings')
  await phone.taps('走')
  await phone.sees('request:fail interrupted')
  await phone.taps('走')
  await phone.sees('request:ok')

  expect(phone.requests.map(({ statusCode }) => statusCode)).toEqual([200, 200])
})

test('a reply that is held comes when it is let go', async () => {
  const phone = await phoneRunning(`this.run = () => wx.request({ url: api + '/x', success: () => tell('came') })`)

  await phone.holdsReplyOf('GET /x')
  await phone.taps('走')
  await phone.hasSent('GET /x')
  expect((await phone.look()).text).not.toContain('came')
  await phone.letsRepliesCome()

  await phone.sees('came')
})

test('what is under way when the app is left is interrupted', async () => {
  const phone = await phoneRunning(`this.run = () => wx.request({ url: api + '/waits', fail: ({ errMsg }) => tell(errMsg) })`)

  await phone.taps('走')
  await phone.leaves()
  await phone.comesBack()

  await phone.sees('request:fail interrupted')
})

test('wx.login gives a code for the person whose phone it is', async () => {
  const phone = await phoneRunning(`wx.login({ success: ({ code }) => tell(code) })`)

  await phone.sees('code of 王秀英')
})

test('without success, fail and complete there is a promise', async () => {
  const phone = await phoneRunning(
    `wx.getStorage({ key: 'none' }).catch(({ errMsg }) => { tell(errMsg); return wx.login() }).then(({ errMsg }) => tell(errMsg))`,
  )

  await phone.sees('getStorage:fail data not found')
  await phone.sees('login:ok')
  expect(phone.problems).toEqual([])
})
