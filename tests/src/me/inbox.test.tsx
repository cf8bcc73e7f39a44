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

  test('all is read with one tap, up to what is shown, and then there is nothing more to tap', async () => {
    let unreadNow = 30
    const shown = () => notices.map((notice) => ({ ...notice, read: notice.read || unreadNow === 0 }))
    api.on(noticesContract.list, () => ({ items: shown(), next: null, unread: unreadNow }))
    api.on(noticesContract.read, () => ({ unread: 29 }))
    api.on(noticesContract.readAll, () => {
      unreadNow = 0
      return { unread: 0 }
    })
    open(InboxPage, { person })

    await tap('全部已读')

    await waitFor(() => expect(screen.queryByText('全部已读')).toBeNull())
    expect(api.askedOf(noticesContract.readAll)).toMatchObject([{ upTo: anEventId('1') }])
    expect(unread.get()).toBe(0)
    expect(text()).toContain('时间地点变了：冬至包饺子')
    expect(screen.queryByText('新')).toBeNull()
  })

  test('where all is read there is no button; where reading fails it stays, with the reason', async () => {
    api.on(noticesContract.list, () => ({ items: [{ ...notices[0], read: true }], next: null, unread: 0 }))
    const { unmount } = open(InboxPage, { person })
    await screen.findByText('时间地点变了：冬至包饺子')
    expect(screen.queryByText('全部已读')).toBeNull()
    unmount()

    startAfresh()
    api.on(noticesContract.list, () => ({ items: notices, next: null, unread: 1 }))
    open(InboxPage, { person })
    await tap('全部已读')

    await screen.findByRole('alert')
    expect(screen.getByText('全部已读')).toBeTruthy()
  })

  test('a notice leads to its booking', async () => {
    api.on(noticesContract.list, () => ({ items: notices, next: null, unread: 1 }))
    open(InboxPage, { person })

    await tap('报好了：冬至包饺子')

    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/bookings/detail/index?booking=${aBooking().id}` })
  })

  test('logins that were not one’s own lead to where they are ended', async () => {
    const device = { browser: 'edge', system: 'windows' }
    const loginId = 'log_01JD0000000000000000000001'
    const login = { at: '2026-11-23T09:00:00+08:00', read: true, loginId, device }
    api.on(noticesContract.list, () => ({
      items: [
        { ...login, id: anEventId('1'), kind: 'webLoggedIn', network: '36.102.*.*' },
        { ...login, id: anEventId('2'), kind: 'loginReused' },
      ],
      next: null,
      unread: 0,
    }))
    open(InboxPage, { person })

    await tap('您在网页上登录了')
    expect(text()).toContain('Windows 电脑，Edge 浏览器，网络地址 36.102.*.*。不是您本人？点这里马上退出它。')
    await tap('有一处登录已经替您退出')

    expect((Taro.navigateTo as unknown as jest.Mock).mock.calls).toEqual([
      [{ url: `/me/logins/index?login=${loginId}` }],
      [{ url: '/me/logins/index' }],
    ])
  })

  test('an empty one says what will come', async () => {
    open(InboxPage, { person })

    await screen.findByText('还没有通知')
  })
})
