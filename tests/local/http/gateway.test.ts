import { request } from 'node:http'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { type Call, createGateway } from '../../../local/http/gateway'
import { closeAll, serve } from '../serving'

const now = Date.UTC(2026, 10, 23, 2, 30, 5)
const routeKey = 'ANY /v1/{proxy+}'

afterEach(closeAll)

async function open(answer: (event: APIGatewayProxyEventV2) => unknown, options: Partial<Parameters<typeof createGateway>[0]> = {}) {
  const events: APIGatewayProxyEventV2[] = []
  const call: Call = async (event) => {
    events.push(event as APIGatewayProxyEventV2)
    return answer(event as APIGatewayProxyEventV2)
  }
  const address = await serve(createGateway({ routes: new Map([[routeKey, call]]), now: () => now, ...options }))
  return { address, events }
}

/** Sends headers just as they are, which fetch does not. */
function sendRaw(url: string, headers: string[]): Promise<number | undefined> {
  return new Promise((done, failed) => {
    const sent = request(url, { headers: headers as never }, (response) => response.resume().on('end', () => done(response.statusCode)))
    sent.on('error', failed).end()
  })
}

test('more than the stage lets through is answered 429 in the words of API Gateway, until its tokens come back', async () => {
  let at = now
  const { address, events } = await open(() => ({ statusCode: 204 }), { throttle: { burst: 3, rate: 2 }, now: () => at })
  const statuses = async (count: number) => {
    const all: number[] = []
    for (let sent = 0; sent < count; sent++) all.push((await fetch(`${address}/v1/me`)).status)
    return all
  }

  expect(await statuses(4)).toEqual([204, 204, 204, 429])
  expect(await (await fetch(`${address}/v1/me`)).json()).toEqual({ message: 'Too Many Requests' })
  at += 1_000
  expect(await statuses(3)).toEqual([204, 204, 429])
  expect(events).toHaveLength(5)
})

test('each route leads to its own function, the most specific first', async () => {
  const answering =
    (words: string): Call =>
    async () => ({ statusCode: 200, body: words })
  const routes = new Map([
    [routeKey, answering('api')],
    ['POST /v1/{communityId}/cases/{caseId}/paper', answering('papers')],
  ])
  const { address } = await open(() => undefined, { routes })
  const answerTo = async (method: string, path: string) => (await fetch(`${address}${path}`, { method })).text()

  expect(await answerTo('POST', '/v1/qingquan/cases/cas_1/paper')).toBe('papers')
  expect(await answerTo('GET', '/v1/qingquan/cases/cas_1/paper')).toBe('api')
  expect(await answerTo('POST', '/v1/qingquan/cases/cas_1/messages')).toBe('api')
})

describe('a request becomes an event of an HTTP API', () => {
  test('with method, path, query, client and time where Lambda finds them', async () => {
    const { address, events } = await open(() => ({ statusCode: 204 }))

    await fetch(`${address}/v1/qingquan/sessions?from=2026-12-01&kind=a&kind=b`, { headers: { 'user-agent': 'test/1' } })

    expect(events).toMatchObject([
      {
        version: '2.0',
        routeKey: 'ANY /v1/{proxy+}',
        rawPath: '/v1/qingquan/sessions',
        rawQueryString: 'from=2026-12-01&kind=a&kind=b',
        queryStringParameters: { from: '2026-12-01', kind: 'a,b' },
        pathParameters: { proxy: 'qingquan/sessions' },
        headers: { 'user-agent': 'test/1', 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'http' },
        requestContext: {
          http: { method: 'GET', path: '/v1/qingquan/sessions', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test/1' },
          requestId: expect.stringMatching(/^[\w-]{36}$/),
          routeKey: 'ANY /v1/{proxy+}',
          stage: '$default',
          time: '23/Nov/2026:02:30:05 +0000',
          timeEpoch: now,
        },
        isBase64Encoded: false,
      },
    ])
    expect(events[0]).not.toHaveProperty('body')
    expect(events[0]).not.toHaveProperty('cookies')
  })

  test('header names are lower case, repeated headers joined by commas, cookies apart', async () => {
    const { address, events } = await open(() => ({ statusCode: 204 }))

    await sendRaw(`${address}/v1/x`, ['Host', 'shiliu', 'X-Two', 'a', 'x-two', 'b', 'Cookie', 'one=1; two=2'])

    expect(events[0]?.headers).toMatchObject({ 'x-two': 'a,b' })
    expect(events[0]?.headers).not.toHaveProperty('cookie')
    expect(events[0]?.cookies).toEqual(['one=1', 'two=2'])
  })

  test('the path comes decoded, the query string as it was sent', async () => {
    const { address, events } = await open(() => ({ statusCode: 204 }))

    await fetch(`${address}/v1/%E6%B8%85%20x?search=%E7%B2%BD%E5%AD%90+a`)

    expect(events[0]?.rawPath).toBe('/v1/清 x')
    expect(events[0]?.rawQueryString).toBe('search=%E7%B2%BD%E5%AD%90+a')
    expect(events[0]?.queryStringParameters).toEqual({ search: '粽子 a' })
  })

  test.each([
    ['application/json; charset=utf-8', '{"a":"清"}', false],
    ['text/plain', '清', false],
    ['application/x-www-form-urlencoded', 'a=1', true],
    ['application/octet-stream', 'bytes', true],
  ])('a body of type %s travels as text or in base64', async (type, body, isBase64Encoded) => {
    const { address, events } = await open(() => ({ statusCode: 204 }))

    await fetch(`${address}/v1/x`, { method: 'POST', headers: { 'content-type': type }, body })

    expect(events[0]?.isBase64Encoded).toBe(isBase64Encoded)
    expect(Buffer.from(events[0]?.body ?? '', isBase64Encoded ? 'base64' : 'utf8').toString()).toBe(body)
  })

  test('HEAD and OPTIONS reach the function as well', async () => {
    const { address, events } = await open(() => ({ statusCode: 200, body: 'text' }))

    const head = await fetch(`${address}/v1/x`, { method: 'HEAD' })
    const options = await fetch(`${address}/v1/x`, { method: 'OPTIONS' })

    expect(events.map(({ requestContext }) => requestContext.http.method)).toEqual(['HEAD', 'OPTIONS'])
    expect([await head.text(), await options.text()]).toEqual(['', 'text'])
  })
})

describe('a result becomes an answer', () => {
  test('with its status, headers, cookies and text', async () => {
    const { address } = await open(() => ({
      statusCode: 201,
      headers: { 'Content-Type': 'application/json', 'X-Left': 12 },
      cookies: ['a=1; HttpOnly', 'b=2'],
      body: '{"left":12}',
    }))

    const response = await fetch(`${address}/v1/x`)

    expect(response.status).toBe(201)
    expect(response.headers.get('x-left')).toBe('12')
    expect(response.headers.getSetCookie()).toEqual(['a=1; HttpOnly', 'b=2'])
    expect(await response.json()).toEqual({ left: 12 })
  })

  test('bytes come out of base64', async () => {
    const { address } = await open(() => ({ statusCode: 200, body: Buffer.from([0, 255, 1]).toString('base64'), isBase64Encoded: true }))

    const response = await fetch(`${address}/v1/x`)

    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0, 255, 1])
  })

  test('without a status it is the JSON body of a 200', async () => {
    const { address } = await open(() => ({ left: 12 }))

    const response = await fetch(`${address}/v1/x`)

    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(await response.json()).toEqual({ left: 12 })
  })

  test.each([
    ['a thrown error', () => Promise.reject(new Error('a secret'))],
    ['a status that is no number', () => ({ statusCode: 'fine' })],
    ['a body that is no text', () => ({ statusCode: 200, body: { a: 1 } })],
  ])('%s is a 500 without a word of it', async (_what, answer) => {
    jest.spyOn(console, 'error').mockReturnValue()
    const { address } = await open(answer)

    const response = await fetch(`${address}/v1/x`)

    expect(response.status).toBe(500)
    expect(await response.json()).toEqual({ message: 'Internal Server Error' })
  })
})

describe('the gateway keeps its quotas', () => {
  test('a body over 10 MB is a 413 and never reaches the function', async () => {
    const { address, events } = await open(() => ({ statusCode: 204 }))
    const body = Buffer.alloc(12 * 1024 * 1024)

    const announced = await fetch(`${address}/v1/x`, { method: 'POST', body })
    const streamed = await fetch(`${address}/v1/x`, { method: 'POST', body: new Blob([body]).stream(), duplex: 'half' } as RequestInit)

    expect([announced.status, streamed.status]).toEqual([413, 413])
    expect(await streamed.json()).toEqual({ message: 'Request Entity Too Large' })
    expect(events).toEqual([])
  })

  test('a function that takes too long is a 503', async () => {
    const { address } = await open(() => new Promise(() => {}), { timeoutMilliseconds: 50 })

    const response = await fetch(`${address}/v1/x`)

    expect(response.status).toBe(503)
    expect(await response.json()).toEqual({ message: 'Service Unavailable' })
  })

  test('a path that no route takes is a 404, one that cannot be read a 400', async () => {
    const { address } = await open(() => ({ statusCode: 204 }))

    expect((await fetch(`${address}/other`)).status).toBe(404)
    expect(await sendRaw(`${address}/v1/%zz`, ['Host', 'shiliu'])).toBe(400)
  })
})
