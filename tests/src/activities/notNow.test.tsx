import Taro from '@tarojs/taro'
import { act, screen, waitFor } from '@testing-library/react'
import { bookingsContract } from '../../../contract/bookings'
import { familyContract } from '../../../contract/family'
import { sessionsContract } from '../../../contract/sessions/routes'
import ActivityPage from '../../../src/activities/detail/index'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap } from '../support/open'
import { aDetail, aPerson, aSessionId } from '../support/samples'

const params = { session: aDetail().id }
let api: FakeApi

beforeEach(() => {
  startAfresh()
  process.env.TARO_ENV = 'h5'
  api = fakeApi()
  api.on(familyContract.listFamily, () => ({ items: [], next: null }))
  api.on(bookingsContract.list, () => ({ items: [], next: null }))
})

test('whoever has no confirmed home reads before the tap that this one is for residents, and how to become one', async () => {
  api.on(sessionsContract.get, () => aDetail({ audience: 'residents' }))
  open(ActivityPage, { params, person: aPerson({ home: null }) })

  await tap('选好住址，网格员确认了就能报名。')

  await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/me/home/index' }))
})

test('what is full leads to the other times that have seats', async () => {
  const [later, alsoFull] = [aSessionId('2'), aSessionId('3')]
  const sibling = { startsAt: '2026-12-23T09:30:00+08:00', endsAt: '2026-12-23T11:00:00+08:00' }
  const siblings = [
    { ...sibling, id: later, state: 'open' as const, left: 3 },
    { ...sibling, id: alsoFull, state: 'full' as const, left: 0 },
  ]
  api.on(sessionsContract.get, ({ sessionId }: { sessionId: string }) =>
    sessionId === later ? aDetail({ id: later, title: '第二场' }) : aDetail({ state: 'full', left: 0, siblings }),
  )
  open(ActivityPage, { params, person: aPerson() })

  await screen.findByText('这场报满了，还有这些场')
  await act(async () => screen.getAllByText('还剩 3 个').at(-1)?.click())

  await screen.findByText('给我报名')
})

test('what cannot be booked yet can be put into the calendar for when it can', async () => {
  const links: string[] = []
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    links.push(decodeURIComponent(this.href))
  })
  api.on(sessionsContract.get, () => aDetail({ state: 'notOpen', opensAt: '2026-12-01T09:00:00+08:00' }))
  open(ActivityPage, { params, person: aPerson() })

  await tap('到时候叫我')

  await screen.findByText('下载好了，点开就记进日历。')
  const file = links.join().replaceAll('\r\n ', '')
  expect(file).toMatch(/DTSTART:20261201T010000Z/)
  expect(file).toMatch(/SUMMARY:开始报名：/)
})
