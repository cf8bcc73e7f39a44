import Taro from '@tarojs/taro'
import { screen, waitFor } from '@testing-library/react'
import { bookingsContract } from '../../../contract/bookings'
import { noticesContract } from '../../../contract/notices'
import { sessionsContract } from '../../../contract/sessions/routes'
import BookedPage from '../../../src/bookings/booked/index'
import BookingPage from '../../../src/bookings/detail/index'
import BookingsPage from '../../../src/bookings/list/index'
import { Refusal } from '../../../src/platform/failures'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap, text } from '../support/open'
import { aBooking, aDetail, aDumplingDay, aPerson, aSession } from '../support/samples'

const person = aPerson()
const params = { booking: aBooking().id }
let api: FakeApi

beforeEach(() => {
  startAfresh()
  api = fakeApi()
  api.on(noticesContract.list, () => ({ items: [], next: null, unread: 0 }))
  api.on(sessionsContract.get, () => aDetail())
})

describe('my bookings', () => {
  test('what is coming is listed, and what is past on asking', async () => {
    const past = aBooking({ session: aSession({ title: '重阳登高', state: 'ended' }) })
    api.on(bookingsContract.list, ({ when }: { when: string }) => ({ items: [when === 'past' ? past : aBooking()], next: null }))
    open(BookingsPage, { person })

    await screen.findByText('冬至包饺子')
    await tap('去过的')

    await screen.findByText('重阳登高')
    expect(text()).toContain('已结束')
  })

  test('nothing booked leads to what is on', async () => {
    api.on(bookingsContract.list, () => ({ items: [], next: null }))
    open(BookingsPage, { person })

    await tap('看看有什么活动')

    expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/activities/index' })
  })

  test('who is not logged in is asked to, and nothing is asked of the API', async () => {
    open(BookingsPage)

    await screen.findByText('登录后看您的报名')
    expect(Taro.request).not.toHaveBeenCalled()
  })

  test('without a network the page says so', async () => {
    open(BookingsPage, { person })

    await screen.findByText('没有连上网络')
  })
})

describe('one booking', () => {
  test('it is cancelled after asking once more, and the page shows it', async () => {
    api.on(bookingsContract.get, () => aBooking())
    api.on(bookingsContract.cancel, () => {
      const cancelled = aBooking({ state: 'cancelled', cancelledBy: 'booker', allowed: [] })
      api.on(bookingsContract.get, () => cancelled)
      return cancelled
    })
    open(BookingPage, { params, person })
    await screen.findByText('来不了的话，12月22日 星期二 7:30 以前可以取消，名额会让给别的邻居。')

    await tap('取消报名')
    await screen.findByText('真的不去了吗？')
    const [, sure] = screen.getAllByText('取消报名')
    sure?.click()

    await screen.findByText('已取消')
    await screen.findByText('已经取消，名额空出来了。')
    expect(screen.queryByText('取消报名')).toBeNull()

    const again = aBooking({ id: aBooking().id.replace('0123', '4567') })
    api.on(bookingsContract.book, () => again)
    await tap('还是要去')
    await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/bookings/booked/index?booking=${again.id}` }))
    expect(api.askedOf(bookingsContract.book)).toMatchObject([
      { sessionId: again.sessionId, party: again.party.map(({ personId, name }) => (personId === undefined ? { name } : { personId })) },
    ])
  })

  test('one that was cancelled leads back to what can still be booked', async () => {
    api.on(bookingsContract.get, () => aBooking({ state: 'cancelled', cancelledBy: 'booker', allowed: [] }))
    open(BookingPage, { params, person })

    await tap('再报名')

    await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/activities/detail/index?session=${aBooking().sessionId}` }))
  })

  test('a cancellation that can no longer be taken back says why', async () => {
    api.on(bookingsContract.get, () => aBooking())
    api.on(bookingsContract.cancel, () => aBooking({ state: 'cancelled', cancelledBy: 'booker', allowed: [] }))
    api.on(bookingsContract.book, () => {
      throw new Refusal('SESSION_FULL', { left: 0 })
    })
    open(BookingPage, { params, person })
    await tap('取消报名')
    const [, sure] = await screen.findAllByText('取消报名')
    sure?.click()

    await tap('还是要去')

    await screen.findByText('刚刚报满了，看看别的场次吧。')
  })

  test('too late to cancel is told where it was asked, and the booking stands', async () => {
    api.on(bookingsContract.get, () => aBooking())
    api.on(bookingsContract.cancel, () => {
      throw new Refusal('CANCEL_TOO_LATE', { cancelUntil: '2026-11-23T09:00:00+08:00' })
    })
    open(BookingPage, { params, person })

    await tap('取消报名')
    const [, sure] = await screen.findAllByText('取消报名')
    sure?.click()

    await screen.findByText('今天 9:00 以后就不能自己取消了，来不了请打电话告诉社区。')
    expect(text()).toContain('已报名')
  })

  test('what may no longer be cancelled offers no button but a word', async () => {
    api.on(bookingsContract.get, () => aBooking({ allowed: [] }))
    open(BookingPage, { params, person })

    await screen.findByText('已经过了能取消的时间，来不了请打电话告诉社区。')
    expect(screen.queryByText('取消报名')).toBeNull()
  })

  test('an activity that was called off is not shown as cancelled by me', async () => {
    api.on(bookingsContract.get, () => aBooking({ state: 'cancelled', cancelledBy: 'community', allowed: [] }))
    open(BookingPage, { params, person })

    await screen.findByText('活动取消')
  })
})

describe('the answer to a booking', () => {
  test('says what happens next, who has it, until when one may cancel, and what to bring', async () => {
    api.on(bookingsContract.get, () => aBooking())
    open(BookedPage, { params, person })

    await screen.findByText('报好了，2 个人')
    await screen.findByText('请带上：围裙')
    expect(text()).toContain('12月22日 星期二 7:30 以前在“我的报名”里取消，名额让给别的邻居。')
    expect(text()).toContain(`${aDumplingDay().organiser}给您留着名额`)
    expect(text()).toContain('按时到好邻居议事厅')
  })

  test('who has no name yet is asked for it now, others are not', async () => {
    api.on(bookingsContract.get, () => aBooking())
    const { unmount } = open(BookedPage, { params, person })
    await screen.findByText('报好了，2 个人')
    expect(screen.queryByText('怎么称呼您？')).toBeNull()
    unmount()

    open(BookedPage, { params, person: aPerson({ name: null }) })
    await tap('怎么称呼您？')
    await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/me/profile/index' }))
  })
})
