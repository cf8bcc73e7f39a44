import Taro from '@tarojs/taro'
import { noticesContract } from '../../../../contract/notices'
import { sessionsContract } from '../../../../contract/sessions/routes'
import { call } from '../../../../src/platform/api/call'
import { Refusal, Unexpected, Unreachable } from '../../../../src/platform/failures'
import { currentLogin, dropLogin, keepLogin } from '../../../../src/platform/login'

const request = Taro.request as unknown as jest.Mock
const person = {
  id: 'per_01JD0000000000000000000000',
  communityId: 'qingquan',
  name: null,
  phone: null,
  home: null,
  language: 'zh-CN' as const,
  textSize: 'standard' as const,
  roles: ['visitor' as const],
  version: 1,
}
const ask = () => call(noticesContract.list, {})

type Sent = { url: string; method: string; header: Record<string, string>; data?: unknown }
const sent = (): Sent[] => request.mock.calls.map(([options]) => options as Sent)
const reply = (statusCode: number, data: unknown) => ({ statusCode, data, header: {} })
const expired = reply(401, { code: 'LOGIN_EXPIRED', status: 401, message: '登录已过期', data: {} })
const inbox = reply(200, { items: [], next: null, unread: 3 })
const renewed = reply(200, { token: 'new', expiresAt: '2026-11-23T10:15:00+08:00', refreshToken: 'refresh-2', person })

/** Answers by path and token, as the API would. */
function serve(answer: (call: Sent) => unknown): void {
  request.mockImplementation(async (options: Sent) => answer(options))
}

beforeEach(() => {
  dropLogin()
  keepLogin({ token: 'old', refreshToken: 'refresh-1', person })
})

test("an answer is given in the contract's type, its query in the address", async () => {
  serve(() => reply(200, { items: [], next: null }))

  await expect(call(sessionsContract.list, { search: '饺子', limit: 20 })).resolves.toEqual({ items: [], next: null })

  expect(sent()[0]).toMatchObject({ method: 'GET', data: undefined })
  expect(sent()[0]?.url).toContain(`/v1/qingquan/sessions?search=${encodeURIComponent('饺子')}&limit=20`)
})

test('twenty requests that meet an expired login renew it once, and all are answered', async () => {
  serve(({ url, header }) => (url.endsWith('/login/refresh') ? renewed : header.authorization === 'Bearer new' ? inbox : expired))

  const answers = await Promise.all(Array.from({ length: 20 }, ask))

  expect(answers.every(({ unread }) => unread === 3)).toBe(true)
  expect(sent().filter(({ url }) => url.endsWith('/login/refresh'))).toHaveLength(1)
  expect(currentLogin()?.refreshToken).toBe('refresh-2')
})

test('a login that can not be renewed is dropped, and the person is asked to log in', async () => {
  serve(() => expired)

  await expect(ask()).rejects.toMatchObject({ code: 'LOGIN_EXPIRED' })

  expect(currentLogin()).toBeUndefined()
})

test('without a login nothing is sent that wants one', async () => {
  dropLogin()
  serve(() => inbox)

  await expect(ask()).rejects.toMatchObject({ code: 'LOGIN_REQUIRED' })

  expect(sent()).toEqual([])
})

test('a refusal comes with its values; one whose values do not fit is not believed', async () => {
  serve(() => reply(429, { code: 'TOO_MANY_REQUESTS', data: { retryAfterSeconds: 600 } }))
  await expect(ask()).rejects.toMatchObject(new Refusal('TOO_MANY_REQUESTS', { retryAfterSeconds: 600 }, 429))

  serve(() => reply(400, { code: 'TOO_MANY_REQUESTS', data: { retryAfterSeconds: 'two' } }))
  await expect(ask()).rejects.toThrow(Unexpected)
})

test('a refusal that the route does not declare is not believed', async () => {
  serve(() => reply(409, { code: 'SESSION_FULL', data: { left: 2 } }))

  await expect(ask()).rejects.toThrow(Unexpected)
})

test('an answer that is not what the contract says is not shown as one', async () => {
  serve(() => reply(200, { items: 'none' }))

  await expect(ask()).rejects.toThrow(Unexpected)
})

describe('what fails in passing', () => {
  beforeEach(() => {
    jest.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void) => queueMicrotask(run)) as never)
  })

  test('is asked again, and answered', async () => {
    let asked = 0
    serve(() => {
      asked += 1
      if (asked === 1) throw new Error('request:fail interrupted')
      return asked === 2 ? reply(503, { code: 'SERVICE_BUSY', data: {} }) : inbox
    })

    await expect(ask()).resolves.toMatchObject({ unread: 3 })
  })

  test('is asked again when the API says so, and told if that is too long to wait', async () => {
    const tooMany = (retryAfterSeconds: number) => reply(429, { code: 'TOO_MANY_REQUESTS', data: { retryAfterSeconds } })
    serve(() => (sent().length === 1 ? tooMany(4) : inbox))
    await expect(ask()).resolves.toMatchObject({ unread: 3 })
    const waited = (setTimeout as unknown as jest.Mock).mock.calls.map(([, milliseconds]) => milliseconds as number)
    expect(waited.some((milliseconds) => milliseconds >= 4_500 && milliseconds <= 5_500)).toBe(true)

    request.mockClear()
    serve(() => tooMany(60))
    await expect(ask()).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
    expect(sent()).toHaveLength(1)
  })

  test('is asked again when the gateway throttles, and in the end called busy, not broken', async () => {
    const throttled = reply(429, { message: 'Too Many Requests' })
    serve(() => (sent().length < 3 ? throttled : inbox))
    await expect(ask()).resolves.toMatchObject({ unread: 3 })

    serve(() => throttled)
    await expect(ask()).rejects.toMatchObject({ code: 'SERVICE_BUSY', status: 429 })
  })

  test('is given up after three times', async () => {
    serve(() => {
      throw new Error('request:fail timeout')
    })

    await expect(ask()).rejects.toThrow(Unreachable)

    expect(sent()).toHaveLength(3)
  })
})
