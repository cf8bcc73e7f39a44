import { act, screen, waitFor } from '@testing-library/react'
import { loginsContract } from '../../../contract/logins'
import { type OwnLogin, ownLoginsContract } from '../../../contract/ownLogins'
import LoginsPage from '../../../src/me/logins/index'
import { currentLogin } from '../../../src/platform/login'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap, text } from '../support/open'
import { aPerson } from '../support/samples'

const person = aPerson()
const idOf = (last: number) => `log_01JD000000000000000000000${last}`
const here: OwnLogin = {
  id: idOf(1),
  by: 'wechat',
  device: { browser: 'wechat', system: 'android' },
  network: '36.102.*.*',
  since: '2026-11-20T09:00:00+08:00',
  lastUsedAt: '2026-11-23T10:02:00+08:00',
  current: true,
}
const web: OwnLogin = { ...here, id: idOf(2), by: 'web', device: { browser: 'edge', system: 'windows' }, current: false }
const earlier: OwnLogin = { id: idOf(3), by: null, device: null, network: null, since: null, lastUsedAt: null, current: false }

let api: FakeApi
let logins: OwnLogin[]

beforeEach(() => {
  startAfresh()
  logins = [here, web, earlier]
  api = fakeApi()
  api.on(ownLoginsContract.list, () => ({ items: logins, next: null }))
  api.on(ownLoginsContract.endOne, ({ loginId }: { loginId: string }) => {
    logins = logins.filter(({ id }) => id !== loginId)
    return { ended: true }
  })
})

test('each login is said with its device, when it began, when and from where it was used', async () => {
  open(LoginsPage, { person })

  await screen.findByText('Windows 电脑，Edge 浏览器')
  expect(text()).toContain('安卓手机或平板就是这里11月20日 星期五 9:00 登录今天 10:02 用过网络地址 36.102.*.*')
  expect(text()).toContain('较早的登录')
})

test('a login of the machine itself, or from nobody knows where, is said in words', async () => {
  logins = [
    { ...here, network: '127.0.*.*' },
    { ...web, network: '*' },
  ]
  open(LoginsPage, { person })

  await screen.findByText('网络地址 本机')
  await screen.findByText('网络地址 认不出')
})

test('another device is logged out, and leaves the list', async () => {
  open(LoginsPage, { person })
  const end = await screen.findByRole('button', { name: '退出 Windows 电脑，Edge 浏览器' })

  await act(async () => end.click())

  await waitFor(() => expect(screen.queryByText('Windows 电脑，Edge 浏览器')).toBeNull())
  expect(api.askedOf(ownLoginsContract.endOne)[0]).toMatchObject({ loginId: web.id })
  expect(currentLogin()).toBeDefined()
})

test('the notice of a login leads to it, with one tap for who was not that', async () => {
  open(LoginsPage, { params: { login: web.id }, person })

  await tap('不是我，马上退出它')

  await screen.findByText('通知里说的那次登录已经退出了。')
  expect(api.askedOf(ownLoginsContract.endOne)[0]).toMatchObject({ loginId: web.id })
})

test('this device logs itself out and forgets the login', async () => {
  api.on(loginsContract.end, () => ({ ended: true }))
  open(LoginsPage, { person })
  const end = await screen.findByRole('button', { name: '退出 安卓手机或平板' })

  await act(async () => end.click())

  await screen.findByText('登录后看您在哪里登录着')
  expect(currentLogin()).toBeUndefined()
})

test('while it loads, when it fails and when there is nothing, it says so', async () => {
  api.off(ownLoginsContract.list)
  open(LoginsPage, { person })
  await screen.findByText('没有连上网络')

  logins = []
  api.on(ownLoginsContract.list, () => ({ items: logins, next: null }))
  await tap('再试一次')

  await screen.findByText('没有登录着的设备')
})

test('a logout that fails says what to do, and the login stays', async () => {
  api.off(ownLoginsContract.endOne)
  open(LoginsPage, { person })
  const end = await screen.findByRole('button', { name: '退出 Windows 电脑，Edge 浏览器' })

  await act(async () => end.click())

  await screen.findByRole('alert')
  expect(screen.getByText('Windows 电脑，Edge 浏览器')).toBeTruthy()
})
