import Taro from '@tarojs/taro'
import { act, screen, waitFor } from '@testing-library/react'
import type { ComponentType } from 'react'
import { loginsContract } from '../../contract/logins'
import { currentLogin, endQrCode } from '../../src/platform/login'
import { appPages } from '../support/appPages'
import { fakeApi } from './support/fakeApi'
import { open, startAfresh } from './support/open'
import { aPerson } from './support/samples'

const pages = appPages('h5').map(({ path }) => path)
const login = () => ({ token: 'token', expiresAt: '2026-11-23T10:27:00+08:00', refreshToken: 'refresh', person: aPerson() })
const asking: string[] = []

beforeEach(() => {
  startAfresh()
  process.env.TARO_ENV = 'h5'
})

const show = async (path: string) => open(((await import(`../../src/${path}`)) as { default: ComponentType }).default)
const button = () => screen.queryByText('登录', { selector: '.button-words' })

/** Every move to another page so far. */
const moves = () =>
  [Taro.navigateTo, Taro.redirectTo, Taro.switchTab, Taro.reLaunch, Taro.navigateBack].flatMap((move) => (move as jest.Mock).mock.calls)

test.each(pages)('%s, if it asks for a login, lets in on the web whoever scanned the code, and stays where it was', async (path) => {
  fakeApi()
  await show(path)
  const asked = button()
  if (asked === null) return
  asking.push(path)

  await act(async () => asked.click())
  await waitFor(() => expect(moves()).toEqual([[{ url: '/me/web-login/index' }]]))
  await act(async () => endQrCode(login()))

  await waitFor(() => expect(button()).toBeNull())
  expect(moves()).toHaveLength(1)
})

test.each(pages)('%s, if it asks for a login, lets in by WeChat without leaving it', async (path) => {
  const api = fakeApi()
  api.on(loginsContract.byCode, login)
  await show(path)
  const asked = button()
  if (asked === null) return
  process.env.TARO_ENV = 'weapp'

  await act(async () => asked.click())

  await waitFor(() => expect(button()).toBeNull())
  expect(currentLogin()?.token).toBe('token')
  expect(moves()).toEqual([])
})

test('the pages that ask for a login are among those just tried', () => {
  expect(asking).toEqual(expect.arrayContaining(['pages/me/index', 'bookings/booked/index', 'repairs/detail/index', 'me/home/index']))
})
