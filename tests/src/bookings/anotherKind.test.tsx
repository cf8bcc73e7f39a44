import { screen } from '@testing-library/react'
import { bookingsContract } from '../../../contract/bookings'
import { familyContract } from '../../../contract/family'
import { noticesContract } from '../../../contract/notices'
import { sessionsContract } from '../../../contract/sessions/routes'
import type { Session } from '../../../contract/sessions/session'
import SessionPage from '../../../src/activities/detail/index'
import BookedPage from '../../../src/bookings/booked/index'
import BookingPage from '../../../src/bookings/detail/index'
import BookingsPage from '../../../src/bookings/list/index'
import InboxPage from '../../../src/me/inbox/index'
import { Refusal } from '../../../src/platform/failures'
import { asAppointment } from '../../support/appointments'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap, text } from '../support/open'
import { aBooking, anEventId, aPerson, aSession } from '../support/samples'

// What the two lists of kinds are with one line more; nothing else of the app knows of it.
jest.mock('../../../contract/sessions/kinds/kinds', () =>
  jest.requireActual('../../support/appointments').kindsWithAppointments(jest.requireActual('../../../contract/sessions/kinds/kinds')),
)
jest.mock('../../../src/sessions/kinds/kinds', () => {
  const { wordsOf } = jest.requireActual('../../../src/sessions/kinds/kinds')
  return { wordsOf: (kind: string) => (kind === 'appointment' ? mockWords : wordsOf(kind)) }
})

const mockWords = {
  motif: () => 'envelope',
  seed: ({ desk }: { desk: string }) => desk,
  host: ({ desk }: { desk: string }) => ({ label: '谁接待', name: desk }),
  calledOff: () => '预约取消',
  noticeCalledOff: (title: string) => `预约取消了：${title}`,
  refusals: {
    started: () => '预约的时间已经到了。',
    cancelled: () => '这次预约已经取消。',
    volunteersOnly: () => '',
    residentsOnly: () => '',
  },
}

const person = aPerson()
const { activityId: _, ...session } = aSession(asAppointment as Partial<Session>)
const booking = aBooking({ session })
const params = { booking: booking.id }
let api: FakeApi

beforeEach(() => {
  startAfresh()
  api = fakeApi()
  api.on(noticesContract.list, () => ({ items: [], next: null, unread: 0 }))
  api.on(sessionsContract.get, () => ({ ...session, description: '带齐材料。', bring: '身份证', siblings: [] }))
  api.on(bookingsContract.get, () => booking)
})

test('a booking of it is listed like any other, and told in its own words when it is called off', async () => {
  const calledOff = aBooking({ session, state: 'cancelled', cancelledBy: 'community', allowed: [] })
  api.on(bookingsContract.list, () => ({ items: [calledOff], next: null }))
  open(BookingsPage, { person })

  await screen.findByText('办居住证')
  expect(text()).toContain('预约取消')
  expect(text()).not.toContain('活动')
})

test('its booking shows when, where and for whom, and leads to no page where its kind has none', async () => {
  open(BookingPage, { params, person })

  await screen.findByText('我、母亲')
  expect(text()).toContain('办居住证')
  expect(text()).not.toContain('活动')
})

test('the answer to its booking names who expects you', async () => {
  open(BookedPage, { params, person })

  await screen.findByText('居住证窗口给您留着名额，到时候直接来。')
  await screen.findByText('请带上：身份证')
  expect(text()).not.toContain('活动')
})

test('its page says what its kind says, and a refusal names it by its own word', async () => {
  api.on(bookingsContract.list, () => ({ items: [], next: null }))
  api.on(familyContract.listFamily, () => ({ items: [], next: null }))
  api.on(bookingsContract.book, () => {
    throw new Refusal('SESSION_CANCELLED', { kind: 'appointment' })
  })
  open(SessionPage, { params: { session: session.id }, person })
  await screen.findByText('谁接待')
  expect(text()).toContain('居住证窗口')
  expect(text()).not.toContain('农历')

  await tap('给我报名')

  await screen.findByText('这次预约已经取消。')
  expect(text()).not.toContain('活动')
})

test('the inbox tells of it in its own words', async () => {
  api.on(noticesContract.list, () => ({ items: [aNotice], next: null, unread: 0 }))
  open(InboxPage, { person })

  await screen.findByText('预约取消了：办居住证')
  expect(text()).toContain('窗口今天停电')
})

const aNotice = {
  id: anEventId('1'),
  at: '2026-11-23T09:00:00+08:00',
  read: true,
  kind: 'sessionCancelled',
  sessionId: session.id,
  sessionKind: 'appointment',
  bookingId: booking.id,
  title: session.title,
  startsAt: session.startsAt,
  venue: '红石榴驿站',
  seats: 1,
  reason: '窗口今天停电。',
}
