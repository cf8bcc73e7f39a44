import Taro from '@tarojs/taro'
import { loginsContract } from '../../../contract/logins'
import { noticesContract } from '../../../contract/notices'
import { call } from '../../../src/platform/api/call'
import { LoginDeclined, Refusal } from '../../../src/platform/failures'
import { currentLogin, dropLogin, endQrCode, ensureLogin, keepLogin, keepPerson, renewLogin } from '../../../src/platform/login'
import { dropStored, writeStored } from '../../../src/platform/stored'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { aPerson } from '../support/samples'

const aLogin = (token = 'token') => ({ token, expiresAt: '2026-11-23T10:27:00+08:00', refreshToken: 'refresh', person: aPerson() })

let api: FakeApi

beforeEach(() => {
  api = fakeApi()
  dropLogin()
})

describe('in WeChat', () => {
  beforeEach(() => {
    process.env.TARO_ENV = 'weapp'
  })
  afterEach(() => {
    process.env.TARO_ENV = 'h5'
  })

  test('many who want a login at once make one, without a page in between', async () => {
    api.on(loginsContract.byCode, () => aLogin())

    const logins = await Promise.all([ensureLogin(), ensureLogin(), ensureLogin()])

    expect(new Set(logins.map(({ token }) => token))).toEqual(new Set(['token']))
    expect(api.askedOf(loginsContract.byCode)).toHaveLength(1)
    expect(Taro.navigateTo).not.toHaveBeenCalled()
  })

  test('a code that is refused leaves nobody logged in, and the next try starts anew', async () => {
    api.on(loginsContract.byCode, () => {
      throw new Refusal('LOGIN_CODE_INVALID', undefined)
    })
    await expect(ensureLogin()).rejects.toMatchObject({ code: 'LOGIN_CODE_INVALID' })
    expect(currentLogin()).toBeUndefined()

    api.on(loginsContract.byCode, () => aLogin())
    await expect(ensureLogin()).resolves.toMatchObject({ token: 'token' })
  })

  test('a code whose answer was lost counts no more: a fresh one is taken', async () => {
    const sent: string[] = []
    jest.mocked(Taro.login).mockResolvedValueOnce({ code: 'first', errMsg: '' }).mockResolvedValueOnce({ code: 'second', errMsg: '' })
    api.on(loginsContract.byCode, ({ code }: { code: string }) => {
      sent.push(code)
      if (code === 'first') throw new Refusal('LOGIN_CODE_INVALID', undefined)
      return aLogin()
    })

    await expect(ensureLogin()).resolves.toMatchObject({ token: 'token' })

    expect(sent).toEqual(['first', 'second'])
  })

  test('who can not be renewed is logged in by WeChat again, and what was asked is answered', async () => {
    keepLogin({ token: 'old', refreshToken: 'spent', person: aPerson() })
    api.on(loginsContract.refresh, () => {
      throw new Refusal('LOGIN_EXPIRED', undefined)
    })
    api.on(loginsContract.byCode, () => aLogin('new'))
    api.on(noticesContract.list, () => {
      if (currentLogin()?.token !== 'new') throw new Refusal('LOGIN_EXPIRED', undefined)
      return { items: [], next: null, unread: 0 }
    })

    await expect(call(noticesContract.list, {})).resolves.toMatchObject({ unread: 0 })
  })
})

describe('on the web', () => {
  beforeEach(() => {
    process.env.TARO_ENV = 'h5'
  })

  test('the page with the QR code ends the wait', async () => {
    const wait = ensureLogin()
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/me/web-login/index' })

    endQrCode(aLogin())

    await expect(wait).resolves.toMatchObject({ token: 'token' })
    expect(currentLogin()?.person.name).toBe('其木格')
  })

  test('who turns back is not logged in, and may try again', async () => {
    const first = ensureLogin()
    endQrCode(undefined)
    await expect(first).rejects.toThrow(LoginDeclined)

    const second = ensureLogin()
    endQrCode(aLogin())
    await expect(second).resolves.toMatchObject({ token: 'token' })
  })
})

describe('the refresh token', () => {
  afterEach(() => {
    process.env.TARO_ENV = 'h5'
  })

  test.each([
    ['h5', false],
    ['weapp', true],
  ])('kept by %s: %p', (target, kept) => {
    process.env.TARO_ENV = target

    const login = keepLogin({ token: 'token', refreshToken: 'secret', person: aPerson() })

    expect(JSON.stringify([login, Taro.getStorageSync('login')]).includes('secret')).toBe(kept)
  })

  test('on the web the cookie renews it, and a lost answer is asked for by the same request', async () => {
    process.env.TARO_ENV = 'h5'
    keepLogin({ token: 'old', refreshToken: 'secret', person: aPerson() })
    api.on(loginsContract.refresh, () => {
      throw new Error('request:fail interrupted')
    })
    await expect(renewLogin('old')).rejects.toThrow()
    keepPerson(aPerson({ name: '改了名' }))
    api.on(loginsContract.refresh, () => ({ ...aLogin('new'), refreshToken: undefined }))

    await expect(renewLogin('old')).resolves.toMatchObject({ token: 'new' })

    const [first, ...later] = api.askedOf(loginsContract.refresh) as { requestId: string }[]
    expect(first).toEqual({ communityId: 'qingquan', requestId: expect.any(String) })
    expect(new Set(later.map(({ requestId }) => requestId))).toEqual(new Set([first?.requestId]))
  })
})

test("a login of another community's page in the same browser is none here", () => {
  writeStored('login', { token: 'token', person: { ...aPerson(), communityId: 'another' } })

  jest.isolateModules(() => {
    const anew = require('../../../src/platform/login') as typeof import('../../../src/platform/login')
    expect(anew.currentLogin()).toBeUndefined()
  })
})

test('a server that is down does not log anybody out', async () => {
  jest.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void) => queueMicrotask(run)) as never)
  keepLogin({ token: 'old', refreshToken: 'refresh', person: aPerson() })
  api.on(noticesContract.list, () => {
    throw new Refusal('LOGIN_EXPIRED', undefined)
  })

  await expect(call(noticesContract.list, {})).rejects.toThrow('no answer')

  expect(currentLogin()?.token).toBe('old')
})

describe('another tab of the same browser', () => {
  beforeEach(() => {
    process.env.TARO_ENV = 'h5'
    keepLogin({ token: 'old', person: aPerson() })
  })

  const elsewhere = (change: () => void) => {
    change()
    window.dispatchEvent(new StorageEvent('storage', { key: 'login' }))
  }

  test('that renews the login renews it here, with the id of the next renewal', async () => {
    elsewhere(() => writeStored('login', { token: 'new', renewal: 'next', person: aPerson() }))

    await expect(renewLogin('old')).resolves.toMatchObject({ token: 'new' })
    expect(api.askedOf(loginsContract.refresh)).toEqual([])
    api.on(loginsContract.refresh, () => ({ ...aLogin('newest'), refreshToken: undefined }))
    await renewLogin('new')
    expect(api.askedOf(loginsContract.refresh)).toMatchObject([{ requestId: 'next' }])
  })

  test('that logs in to another community changes nothing here', () => {
    elsewhere(() => writeStored('login', { token: 'theirs', person: aPerson({ communityId: 'another' }) }))

    expect(currentLogin()?.token).toBe('old')
  })

  test('that logs out logs out here', () => {
    elsewhere(() => dropStored('login'))

    expect(currentLogin()).toBeUndefined()
  })

  test('in which somebody else logs in asks nothing as them that was asked here', async () => {
    const other = aPerson({ id: aPerson().id.replace(/.$/, 'Z') })
    let asked = 0
    api.on(noticesContract.read, () => {
      asked++
      elsewhere(() => writeStored('login', { token: 'theirs', person: other }))
      throw new Refusal('LOGIN_EXPIRED', undefined)
    })

    await expect(call(noticesContract.read, { requestId: 'r1', noticeIds: ['evt_01JD0000000000000000000001'] })).rejects.toMatchObject({
      code: 'LOGIN_EXPIRED',
    })

    expect(asked).toBe(1)
    expect(currentLogin()?.person.id).toBe(other.id)
  })
})
