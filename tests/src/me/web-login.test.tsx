import Taro from '@tarojs/taro'
import { act, screen, waitFor } from '@testing-library/react'
import { webLoginsContract } from '../../../contract/webLogins'
import WebLoginPage from '../../../src/me/web-login/index'
import { Refusal } from '../../../src/platform/failures'
import { currentLogin } from '../../../src/platform/login'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap } from '../support/open'
import { aPerson } from '../support/samples'

const ticketOf = (last: number) => `tkt_01JD000000000000000000000${last}`
let api: FakeApi
let made = 0

beforeEach(() => {
  startAfresh()
  made = 0
  api = fakeApi()
  api.on(webLoginsContract.startWeb, () => {
    made += 1
    return {
      ticket: ticketOf(made),
      secret: 'secret',
      number: 47,
      address: `http://wechat.example/phone?ticket=${ticketOf(made)}`,
      expiresAt: '2026-11-23T10:14:00+08:00',
    }
  })
  api.on(webLoginsContract.collectWeb, () => ({ state: 'waiting' }))
})

test('a QR code is shown, with the number to choose, and beside it the way for who is on the phone already', async () => {
  open(WebLoginPage)

  const picture = await screen.findByLabelText('登录二维码')
  expect(screen.getByText('47')).toBeTruthy()
  expect(picture.style.backgroundImage).toMatch(/^url\("?data:image\/svg/)
  expect(screen.getByText('就在这部手机上？点这里确认').getAttribute('href')).toBe(`http://wechat.example/phone?ticket=${ticketOf(1)}`)
})

test('once the phone has confirmed, the page goes to where it was asked from', async () => {
  api.on(webLoginsContract.collectWeb, () => ({
    state: 'confirmed',
    login: { token: 'token', expiresAt: '2026-11-23T10:27:00+08:00', refreshToken: 'refresh', person: aPerson() },
  }))

  open(WebLoginPage)

  await waitFor(() => expect(currentLogin()?.token).toBe('token'))
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/me/index' })
  expect(api.askedOf(webLoginsContract.collectWeb)[0]).toMatchObject({ secret: 'secret', ticket: ticketOf(1) })
})

test('a code that has lapsed is told, and replaced when asked', async () => {
  api.on(webLoginsContract.collectWeb, () => {
    throw new Refusal('TICKET_EXPIRED', undefined)
  })
  open(WebLoginPage)
  await screen.findByText('二维码已过期，请刷新后再扫。')

  api.on(webLoginsContract.collectWeb, () => ({ state: 'waiting' }))
  await tap('换一个二维码')

  await waitFor(() => expect(screen.getByText('就在这部手机上？点这里确认').getAttribute('href')).toContain(ticketOf(2)))
})

test('without a network the page says so, and tries again when asked', async () => {
  api.off(webLoginsContract.startWeb)
  open(WebLoginPage)
  await screen.findByText('没有连上网络')

  api.on(webLoginsContract.startWeb, () => ({
    ticket: ticketOf(7),
    secret: 's',
    number: 12,
    address: 'http://a',
    expiresAt: '2026-11-23T10:14:00+08:00',
  }))
  await act(async () => screen.getByText('再试一次').click())

  await screen.findByLabelText('登录二维码')
})
