import { act, screen } from '@testing-library/react'
import { loginsContract } from '../../../contract/logins'
import { noticesContract } from '../../../contract/notices'
import { peopleContract } from '../../../contract/people'
import ConfirmPage from '../../../src/me/confirm/index'
import { Refusal } from '../../../src/platform/failures'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh } from '../support/open'
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

  test.each([
    ['a ticket', { ticket }],
    ['the whole link, as WeChat hands it over', { q: encodeURIComponent(`https://qq.example/login?x=1&ticket=${ticket}`) }],
  ])('%s is confirmed', async (_, params) => {
    api.on(loginsContract.confirmWeb, () => ({ state: 'confirmed' }))
    open(ConfirmPage, { params: params as Record<string, string>, person })

    await confirm()

    await screen.findByText('已经登录')
    expect(api.askedOf(loginsContract.confirmWeb)[0]).toMatchObject({ ticket })
  })

  test.each([{}, { ticket: 'tkt_1' }, { q: '%E0%A4%A' }])('what is no ticket of ours is not asked about: %p', async (params) => {
    open(ConfirmPage, { params: params as Record<string, string>, person })

    await screen.findByText('二维码不对')
  })

  test('a code that has lapsed is told', async () => {
    api.on(loginsContract.confirmWeb, () => {
      throw new Refusal('TICKET_EXPIRED', undefined)
    })
    open(ConfirmPage, { params: { ticket }, person })

    await confirm()

    await screen.findByText('二维码已过期，请刷新后再扫。')
  })
})
