import Taro from '@tarojs/taro'
import { act, waitFor } from '@testing-library/react'
import { bookingsContract } from '../../../../contract/bookings'
import { casesContract } from '../../../../contract/cases/routes'
import { communitiesContract } from '../../../../contract/communities'
import { newsContract } from '../../../../contract/news'
import { noticesContract } from '../../../../contract/notices'
import { sessionsContract } from '../../../../contract/sessions/routes'
import HomePage from '../../../../src/pages/home/index'
import { pullDown } from '../../../support/taro/taro'
import { type FakeApi, fakeApi } from '../../support/fakeApi'
import { open, startAfresh, text } from '../../support/open'
import { aBooking, aCommunity, aPerson, aSession } from '../../support/samples'

let api: FakeApi

beforeEach(() => {
  startAfresh()
  api = fakeApi()
  api.on(communitiesContract.get, () => aCommunity())
  api.on(newsContract.list, () => ({ items: [], next: null }))
  api.on(sessionsContract.list, () => ({ items: [aSession()], next: null }))
  api.on(bookingsContract.list, () => ({ items: [aBooking()], next: null }))
  api.on(casesContract.list, () => ({ items: [], next: null }))
  api.on(noticesContract.list, () => ({ items: [], next: null, unread: 0 }))
})

test('a page that is pulled down shows what is there now, and is let go of once all of it has come', async () => {
  open(HomePage, { person: aPerson() })
  await waitFor(() => expect(text()).toContain('还剩 42 个'))
  api.on(sessionsContract.list, () => ({ items: [aSession({ left: 7 })], next: null }))

  await act(pullDown)

  await waitFor(() => expect(text()).toContain('还剩 7 个'))
  expect(api.askedOf(bookingsContract.list)).toHaveLength(2)
  expect(Taro.stopPullDownRefresh).toHaveBeenCalledTimes(1)
})

test('pulling a page down asks nothing that waits for a login', async () => {
  open(HomePage)
  await waitFor(() => expect(text()).toContain('还剩 42 个'))

  await act(pullDown)

  expect(api.askedOf(sessionsContract.list)).toHaveLength(2)
  expect(api.askedOf(bookingsContract.list)).toEqual([])
  expect(Taro.stopPullDownRefresh).toHaveBeenCalledTimes(1)
})
