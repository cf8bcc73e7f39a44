import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { bookingsContract } from '../../../contract/bookings'
import { familyContract } from '../../../contract/family'
import { loginsContract } from '../../../contract/logins'
import { sessionsContract } from '../../../contract/sessions/routes'
import ActivityPage from '../../../src/activities/detail/index'
import { Refusal } from '../../../src/platform/failures'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap, text } from '../support/open'
import { aBooking, aDetail, aFamilyId, aPerson, aSessionId } from '../support/samples'

const mother = { id: aFamilyId('1'), name: '母亲' }
const params = { session: aDetail().id }
let api: FakeApi

beforeEach(() => {
  startAfresh()
  process.env.TARO_ENV = 'h5'
  api = fakeApi()
  api.on(sessionsContract.get, () => aDetail())
  api.on(familyContract.listFamily, () => ({ items: [mother], next: null }))
  api.on(bookingsContract.list, () => ({ items: [], next: null }))
})

const booked = () => api.askedOf(bookingsContract.book) as { party: unknown; requestId: string }[]

test('a resident books in one tap, and is told what happens next', async () => {
  api.on(bookingsContract.book, () => aBooking())
  open(ActivityPage, { params, person: aPerson() })

  await tap('给我报名')

  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/bookings/booked/index?booking=${aBooking().id}` }))
  expect(booked()[0]?.party).toEqual([{ personId: aPerson().id }])
})

test('she books for herself and her mother, and next time both are chosen already', async () => {
  api.on(bookingsContract.book, () => aBooking())
  const { unmount } = open(ActivityPage, { params, person: aPerson() })

  await tap('母亲')
  await tap('给 2 个人报名')
  await waitFor(() => expect(booked()[0]?.party).toEqual([{ personId: aPerson().id }, { name: '母亲' }]))
  unmount()

  open(ActivityPage, { params, person: aPerson() })
  await screen.findByText('给 2 个人报名')
})

test('a lost reply is told, keeps who goes, and is asked for again under the same id', async () => {
  let replies = 0
  api.on(bookingsContract.book, () => {
    replies += 1
    if (replies <= 3) throw new Error('request:fail interrupted')
    return aBooking()
  })
  open(ActivityPage, { params, person: aPerson() })
  await tap('母亲')

  await tap('给 2 个人报名')
  await screen.findByText('没有连上网络，请检查网络后再试，您填的内容还在。')
  await tap('给 2 个人报名')

  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalled())
  expect(new Set(booked().map(({ requestId }) => requestId)).size).toBe(1)
  expect(booked().length).toBeGreaterThan(1)
})

test('a booking cancelled elsewhere in between is asked for anew, not shown as done', async () => {
  let asked = 0
  api.on(bookingsContract.book, () => {
    asked += 1
    return asked === 1 ? aBooking({ state: 'cancelled', allowed: [] }) : aBooking()
  })
  open(ActivityPage, { params, person: aPerson() })

  await tap('给我报名')

  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalled())
  expect(new Set(booked().map(({ requestId }) => requestId)).size).toBe(2)
})

test('when the last seats have gone the refusal stands on the page and the seats left are asked for again', async () => {
  api.on(bookingsContract.book, () => {
    throw new Refusal('SESSION_FULL', { left: 1 })
  })
  open(ActivityPage, { params, person: aPerson() })
  await tap('母亲')

  await tap('给 2 个人报名')

  await screen.findByText('只剩 1 个名额，坐不下这么多人。')
  await waitFor(() => expect(api.askedOf(sessionsContract.get).length).toBeGreaterThan(1))
})

test('who lives elsewhere as far as we know is led to choosing a home', async () => {
  api.on(bookingsContract.book, () => {
    throw new Refusal('AUDIENCE_ONLY', { kind: 'activity', audience: 'residents' })
  })
  open(ActivityPage, { params, person: aPerson({ home: null }) })

  await tap('给我报名')
  await tap('选住址')

  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/me/home/index' })
})

test('who has booked from another phone is shown that booking instead of the button', async () => {
  api.on(bookingsContract.book, () => {
    api.on(bookingsContract.list, () => ({ items: [aBooking()], next: null }))
    throw new Refusal('ALREADY_BOOKED', { kind: 'activity', bookingId: aBooking().id })
  })
  open(ActivityPage, { params, person: aPerson() })

  await tap('给我报名')

  await screen.findByText('您已经报名了')
})

test('a visitor on the web is asked to log in only when booking, and the booking goes on from there', async () => {
  api.on(bookingsContract.book, () => aBooking())
  open(ActivityPage, { params })
  await screen.findByText('给我报名')
  expect(Taro.navigateTo).not.toHaveBeenCalled()

  await tap('给我报名')
  await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/me/web-login/index' }))
  const { endQrCode } = await import('../../../src/platform/login')
  await act(async () => endQrCode({ token: 'token', expiresAt: '2026-11-23T10:27:00+08:00', refreshToken: 'refresh', person: aPerson() }))

  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalled())
  expect(booked()[0]?.party).toEqual([{ personId: aPerson().id }])
})

test('in WeChat the login needs no page at all', async () => {
  process.env.TARO_ENV = 'weapp'
  api.on(loginsContract.byCode, () => ({
    token: 'token',
    expiresAt: '2026-11-23T10:27:00+08:00',
    refreshToken: 'refresh',
    person: aPerson(),
  }))
  api.on(bookingsContract.book, () => aBooking())
  open(ActivityPage, { params })

  await tap('给我报名')

  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalled())
  expect(Taro.navigateTo).not.toHaveBeenCalled()
})

test('a name is added on the spot and goes along', async () => {
  const child = { id: aFamilyId('2'), name: '孩子' }
  api.on(familyContract.addFamily, () => {
    api.on(familyContract.listFamily, () => ({ items: [mother, child], next: null }))
    return child
  })
  open(ActivityPage, { params, person: aPerson() })

  await tap('＋ 添加一个人')
  const input = screen.getByRole('textbox')
  fireEvent.focus(input)
  fireEvent.input(input, { target: { value: '孩子' } })
  await tap('添加')

  await screen.findByText('给 2 个人报名')
  expect(api.askedOf(familyContract.addFamily)[0]).toMatchObject({ name: '孩子' })
})

test('a name that is no name is told at the field and not sent', async () => {
  open(ActivityPage, { params, person: aPerson() })

  await tap('＋ 添加一个人')
  await tap('添加')

  await screen.findByText('请填姓名，最多 40 个字。')
  expect(api.askedOf(familyContract.addFamily)).toEqual([])
})

test('no more can be chosen than there are seats', async () => {
  api.on(sessionsContract.get, () => aDetail({ left: 1 }))
  open(ActivityPage, { params, person: aPerson() })
  await screen.findByText('还剩 1 个名额')

  await tap('母亲')

  await screen.findByText('给我报名')
})

test('who has booked sees that, and nothing to book again', async () => {
  api.on(bookingsContract.list, () => ({ items: [aBooking()], next: null }))
  open(ActivityPage, { params, person: aPerson() })

  await screen.findByText('您已经报名了')
  expect(text()).toContain('我、母亲')
  expect(text()).not.toContain('谁去')
})

test.each([
  ['full', '报满了'],
  ['notOpen', '今天 18:00 开始报名'],
  ['closed', '报名截止'],
  ['started', '进行中'],
  ['ended', '已结束'],
  ['cancelled', '已取消'],
] as const)('a session that is %s says so and offers no booking', async (state, words) => {
  api.on(sessionsContract.get, () => aDetail({ state, opensAt: '2026-11-23T18:00:00+08:00' }))
  open(ActivityPage, { params })

  await screen.findByText(words)
  expect(text()).not.toContain('给我报名')
})

test('another session of the activity is chosen by its time', async () => {
  const afternoon = {
    id: aSessionId('2'),
    startsAt: '2026-12-22T14:30:00+08:00',
    endsAt: '2026-12-22T16:30:00+08:00',
    state: 'open' as const,
    left: 7,
  }
  api.on(sessionsContract.get, ({ sessionId }: { sessionId: string }) =>
    aDetail(sessionId === afternoon.id ? { ...afternoon, siblings: [] } : { siblings: [afternoon] }),
  )
  open(ActivityPage, { params })

  await tap('14:30–16:30')

  await waitFor(() => expect(api.askedOf(sessionsContract.get).at(-1)).toMatchObject({ sessionId: afternoon.id }))
})

test('an activity that is gone says so', async () => {
  api.on(sessionsContract.get, () => {
    throw new Refusal('NOT_FOUND', undefined)
  })
  open(ActivityPage, { params })

  await screen.findByText('没有找到，可能已经不在了。')
  await tap('回首页')
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/index' })
})

test('an address that lacks the activity leads home instead of waiting for ever', async () => {
  open(ActivityPage, { params: {} })

  await screen.findByText('没有找到，可能已经不在了。')
  await tap('回首页')
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/index' })
})
