import Taro from '@tarojs/taro'
import { screen, waitFor } from '@testing-library/react'
import { noticesContract } from '../../../contract/notices'
import { peopleContract } from '../../../contract/people'
import InboxPage from '../../../src/me/inbox/index'
import { unread } from '../../../src/platform/unread'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap, text } from '../support/open'
import { aBooking, anEventId, aPerson, aSession } from '../support/samples'

const person = aPerson()
let api: FakeApi

beforeEach(() => {
  startAfresh()
  unread.set(0)
  api = fakeApi()
  api.on(peopleContract.get, () => person)
  api.on(noticesContract.list, () => ({ items: [], next: null, unread: 0 }))
})

describe('the inbox', () => {
  const about = {
    at: '2026-11-23T09:00:00+08:00',
    sessionId: aSession().id,
    sessionKind: 'activity',
    bookingId: aBooking().id,
    title: '冬至包饺子',
    startsAt: aSession().startsAt,
    venue: '好邻居议事厅',
    seats: 2,
  }
  const notices = [
    { ...about, id: anEventId('1'), read: false, kind: 'sessionMoved', wasStartsAt: '2026-12-21T09:30:00+08:00', wasVenue: '文化长廊' },
    { ...about, id: anEventId('2'), read: true, kind: 'bookingConfirmed' },
  ]

  test('each kind is worded, and what has been on the screen has been read', async () => {
    api.on(noticesContract.list, () => ({ items: notices, next: null, unread: 1 }))
    api.on(noticesContract.read, () => ({ unread: 0 }))
    open(InboxPage, { person })

    await screen.findByText('时间地点变了：冬至包饺子')
    expect(text()).toContain('改到 12月22日 星期二 9:30，好邻居议事厅（原来是 12月21日 星期一 9:30，文化长廊）。您的名额还在。')
    expect(text()).toContain('报好了：冬至包饺子')
    await waitFor(() => expect(api.askedOf(noticesContract.read)).toEqual([expect.objectContaining({ noticeIds: [anEventId('1')] })]))
    await waitFor(() => expect(unread.get()).toBe(0))
  })

  test('a notice leads to its booking', async () => {
    api.on(noticesContract.list, () => ({ items: notices, next: null, unread: 1 }))
    open(InboxPage, { person })

    await tap('报好了：冬至包饺子')

    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/bookings/detail/index?booking=${aBooking().id}` })
  })

  test('an empty one says what will come', async () => {
    open(InboxPage, { person })

    await screen.findByText('还没有通知')
  })
})
