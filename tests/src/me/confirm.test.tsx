import { act, screen } from '@testing-library/react'
import { loginsContract } from '../../../contract/logins'
import { noticesContract } from '../../../contract/notices'
import { peopleContract } from '../../../contract/people'
import { webLoginsContract } from '../../../contract/webLogins'
import ConfirmPage from '../../../src/me/confirm/index'
import { Refusal } from '../../../src/platform/failures'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, text } from '../support/open'
import { aPerson } from '../support/samples'

const person = aPerson()
let api: FakeApi

beforeEach(() => {
  startAfresh()
  api = fakeApi()
  api.on(peopleContract.get, () => person)
  api.on(noticesContract.list, () => ({ items: [], next: null, unread: 0 }))
})

describe('confirming a login on the web', () => {
  const ticket = 'tkt_01JD0000000000000000000001'
  const confirm = async () => act(async () => screen.getByRole('button', { name: '确认登录' }).click())
  const seen = {
    device: { browser: 'edge', system: 'windows' },
    network: '36.102.*.*',
    startedAt: '2026-11-23T10:07:00+08:00',
    expiresAt: '2026-11-23T10:09:00+08:00',
    numbers: [12, 47, 80],
  }
  const choose = async (number: string) => {
    const radio = await screen.findByRole('radio', { name: number })
    await act(async () => radio.click())
  }

  beforeEach(() => api.on(webLoginsContract.seeWeb, () => seen))

  test.each([
    ['a ticket', { ticket }],
    ['the whole link, as WeChat hands it over', { q: encodeURIComponent(`https://qq.example/login?x=1&ticket=${ticket}`) }],
  ])('%s is confirmed with the number on the page', async (_, params) => {
    api.on(webLoginsContract.confirmWeb, () => ({ state: 'confirmed' }))
    open(ConfirmPage, { params: params as Record<string, string>, person })

    await choose('47')
    await confirm()

    await screen.findByText('已经登录')
    expect(api.askedOf(webLoginsContract.confirmWeb)[0]).toMatchObject({ ticket, number: 47 })
  })

  test('the browser, its network address and the time are shown, and nothing is confirmed without a number', async () => {
    open(ConfirmPage, { params: { ticket }, person })
    await screen.findByText('Windows 电脑，Edge 浏览器')

    await confirm()

    expect(text()).toContain('36.102.*.*')
    expect(text()).toContain('今天 10:07')
    expect(screen.getAllByRole('radio').map(({ textContent }) => textContent)).toEqual(['12', '47', '80'])
    expect(api.askedOf(webLoginsContract.confirmWeb)).toEqual([])
  })

  test('a page on the machine itself is said to be there', async () => {
    api.on(webLoginsContract.seeWeb, () => ({ ...seen, network: '127.0.*.*' }))
    open(ConfirmPage, { params: { ticket }, person })

    await screen.findByText('本机')
  })

  test('after a wrong number there is nothing left to confirm', async () => {
    api.on(webLoginsContract.confirmWeb, () => {
      throw new Refusal('TICKET_NUMBER_WRONG', undefined)
    })
    open(ConfirmPage, { params: { ticket }, person })

    await choose('12')
    await confirm()

    await screen.findByText('数字选得不对，这次登录已经作废。')
    expect(screen.queryByRole('button', { name: '确认登录' })).toBeNull()
  })

  test.each([{}, { ticket: 'tkt_1' }, { q: '%E0%A4%A' }])('what is no ticket of ours is not asked about: %p', async (params) => {
    open(ConfirmPage, { params: params as Record<string, string>, person })

    await screen.findByText('二维码不对')
  })

  const lapsed = () => {
    throw new Refusal('TICKET_EXPIRED', undefined)
  }

  test('a code that lapsed during the choice is told', async () => {
    api.on(webLoginsContract.confirmWeb, lapsed)
    open(ConfirmPage, { params: { ticket }, person })

    await choose('47')
    await confirm()

    await screen.findByText('二维码已过期，请刷新后再扫。')
  })

  test('a code that lapsed before it was scanned is told', async () => {
    api.on(webLoginsContract.seeWeb, lapsed)
    open(ConfirmPage, { params: { ticket }, person })

    await screen.findByText('二维码已过期，请刷新后再扫。')
  })

  test('who is not logged in on the phone is, for that is what they scanned it for', async () => {
    process.env.TARO_ENV = 'weapp'
    api.on(loginsContract.byCode, () => ({ token: 'token', refreshToken: 'r', expiresAt: '2026-11-23T10:27:00+08:00', person }))

    open(ConfirmPage, { params: { ticket } })

    await screen.findByText('Windows 电脑，Edge 浏览器')
    delete process.env.TARO_ENV
  })
})
