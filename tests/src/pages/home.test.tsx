import Taro from '@tarojs/taro'
import { act, screen, waitFor } from '@testing-library/react'
import { bookingsContract } from '../../../contract/bookings'
import { casesContract } from '../../../contract/cases/routes'
import { communitiesContract } from '../../../contract/communities'
import { newsContract } from '../../../contract/news'
import { noticesContract } from '../../../contract/notices'
import { sessionsContract } from '../../../contract/sessions/routes'
import HomePage from '../../../src/pages/home/index'
import { Refusal } from '../../../src/platform/failures'
import { speak } from '../../../src/platform/language'
import { online, watchNetwork } from '../../../src/platform/online'
import { aRow } from '../support/cases'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap, text } from '../support/open'
import { aBooking, aCommunity, aDumplingDay, anEventId, aPerson, aSession, aSessionId } from '../support/samples'

let api: FakeApi

beforeEach(() => {
  startAfresh()
  api = fakeApi()
  api.on(communitiesContract.get, () => aCommunity())
  api.on(sessionsContract.list, () => ({ items: [aSession()], next: null }))
  api.on(newsContract.list, () => ({ items: [], next: null }))
})

test('the festival that comes next is told with its lunar date, the days left and the seats', async () => {
  open(HomePage)

  await screen.findByText('还剩 42 个，去报名 ›')
  expect(text()).toContain('12月22日 · 农历冬月十四')
  expect(text()).toContain('还有 29 天')
})

test('from home to the activity of the festival is one tap', async () => {
  open(HomePage)

  await tap('还剩 42 个，去报名 ›')

  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/activities/detail/index?session=${aSession().id}` })
})

test('the festival’s activity is not offered again to whoever has booked it: the band leads to the booking', async () => {
  const booking = aBooking({ session: aSession(), sessionId: aSession().id })
  api.on(bookingsContract.list, () => ({ items: [booking], next: null }))
  open(HomePage, { person: aPerson() })

  await tap('您报好名了 ›')

  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/bookings/detail/index?booking=${booking.id}` })
})

test('a visitor is asked nothing and sees what one can come for', async () => {
  open(HomePage)

  await screen.findByText('近期活动')
  for (const service of ['报修', '红石榴驿站', '约活动', '约场地', '说事调解', '便民服务']) expect(text()).toContain(service)
  expect(text()).not.toContain('等着我的')
  expect(api.askedOf(bookingsContract.list)).toEqual([])
})

test('what waits for me is what I booked and have not read; what is cancelled does not wait', async () => {
  const session = aSession({
    id: aSessionId('2'),
    title: '合唱团排练',
    startsAt: '2026-11-24T14:30:00+08:00',
    endsAt: '2026-11-24T16:00:00+08:00',
  })
  const gone = aSession({ id: aSessionId('3'), title: '剪纸课' })
  const bookings = [
    aBooking({ session, sessionId: session.id }),
    aBooking({ state: 'cancelled', session: gone, sessionId: gone.id, id: aBooking().id.replace('0123', '4567') }),
  ]
  api.on(bookingsContract.list, () => ({ items: bookings, next: null }))
  api.on(noticesContract.list, () => ({ items: [], next: null, unread: 2 }))

  open(HomePage, { person: aPerson() })

  await screen.findByText('合唱团排练')
  await screen.findByText('2 条新通知')
  expect(text()).toContain('明天 14:30–16:00 · 好邻居议事厅')
  expect(text()).not.toContain('剪纸课')
})

test('without a network the page stands, says so, and tries again when asked', async () => {
  api.off(communitiesContract.get)
  api.off(sessionsContract.list)
  open(HomePage)
  await screen.findByText('没有连上网络')

  api.on(sessionsContract.list, () => ({ items: [aSession({ title: '窗花课', about: aDumplingDay({ festival: null }) })], next: null }))
  await tap('再试一次')

  await screen.findByText('窗花课')
})

test('when the network is back, what failed is asked for again by itself', async () => {
  watchNetwork()
  act(() => online.set(false))
  api.off(communitiesContract.get)
  api.off(sessionsContract.list)
  open(HomePage)
  await screen.findByText('没有连上网络')
  await screen.findByText('没有网络，看到的可能不是最新的。')

  api.on(communitiesContract.get, () => aCommunity())
  api.on(sessionsContract.list, () => ({ items: [aSession()], next: null }))
  act(() => online.set(true))

  await screen.findByText('还剩 42 个，去报名 ›')
})

test('what was seen last is shown without a network, and marked as such', async () => {
  const { unmount } = open(HomePage)
  await screen.findByText('还剩 42 个，去报名 ›')
  unmount()
  const { queryClient } = await import('../../../src/platform/api/queryClient')
  queryClient.clear()
  api.off(communitiesContract.get)
  api.off(sessionsContract.list)
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-23T18:00:00+08:00'))

  open(HomePage)

  await screen.findByText('还剩 42 个，去报名 ›')
  await screen.findByText('没有更新成功，这是 今天 10:12 看到的。')
})

test('a community without activities or a festival ahead still greets', async () => {
  api.on(communitiesContract.get, () => aCommunity({ nextFestival: null }))
  api.on(sessionsContract.list, () => ({ items: [], next: null }))

  open(HomePage)

  await screen.findByText('您好，邻居')
  await screen.findByText('近期还没有活动')
})

test('a server that stumbles is told as such, not as a network', async () => {
  api.on(sessionsContract.list, () => {
    throw new Refusal('SERVICE_BUSY', undefined)
  })

  open(HomePage)

  await screen.findByText('现在有点忙，请稍后再试，您填的内容不会丢。')
})

test('large words are one tap away and one tap back', async () => {
  open(HomePage)

  await tap('大字版')
  expect(document.querySelector('.look-care, .care-switch')).not.toBeNull()

  await tap('标准字')
  await screen.findByText('大字版')
})

test('another language needs no restart', async () => {
  open(HomePage)
  await screen.findByText('近期活动')

  act(() => speak('en'))

  await waitFor(() => expect(text()).toContain('42 seats left, book now ›'))
  expect(text()).toContain('22 Dec · lunar month 11, day 14')
})

test('news of the community leads to what it tells of', async () => {
  api.on(newsContract.list, () => ({
    items: [
      {
        id: anEventId('1'),
        at: '2026-11-23T09:00:00+08:00',
        kind: 'sessionCancelled',
        activityId: aDumplingDay().activityId,
        sessionId: aSessionId('9'),
        title: '剪纸课',
        motif: 'scissors',
        startsAt: '2026-11-25T09:00:00+08:00',
        venue: '妇女儿童之家',
      },
    ],
    next: null,
  }))
  open(HomePage)

  await tap('剪纸课')

  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/activities/detail/index?session=${aSessionId('9')}` })
})

test('a repair under way is named by its trouble and what comes next, in the reader’s language, not by the address', async () => {
  const row = aRow({ called: { zh: '漏水', en: 'Leak' } })
  api.on(casesContract.list, () => ({ items: [row], next: null }))
  open(HomePage, { person: aPerson() })

  await screen.findByText('漏水')
  expect(text()).toContain('等社区答复')
  expect(text()).not.toContain(row.where.words)
  act(() => speak('en'))
  await screen.findByText('Leak')
  act(() => speak('zh-CN'))
})
