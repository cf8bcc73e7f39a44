import { waitFor } from '@testing-library/react'
import { bookingsContract } from '../../../../contract/bookings'
import { newsContract } from '../../../../contract/news'
import { peopleContract } from '../../../../contract/people'
import { mutationOf } from '../../../../src/platform/api/mutationOf'
import { keyOf, prefetch } from '../../../../src/platform/api/queries'
import { queryClient } from '../../../../src/platform/api/queryClient'
import type { Route } from '../../../../src/platform/api/route'
import { dropLogin, endQrCode, keepLogin } from '../../../../src/platform/login'
import { type FakeApi, fakeApi } from '../../support/fakeApi'
import { startAfresh } from '../../support/open'
import { aBooking, aPerson } from '../../support/samples'

const person = aPerson()
const booking = aBooking()
const oneBooking = { route: bookingsContract.get, input: { bookingId: booking.id } }
const list = { route: bookingsContract.list, input: { when: 'coming' as const } }
const news = { route: newsContract.list, input: {} }
let api: FakeApi

beforeEach(() => {
  startAfresh()
  api = fakeApi()
  keepLogin({ token: 'token', refreshToken: 'refresh', person })
  api.on(bookingsContract.list, () => ({ items: [booking], next: null }))
  api.on(newsContract.list, () => ({ items: [], next: null }))
  api.on(bookingsContract.cancel, () => aBooking({ state: 'cancelled' }))
})

const state = (question: { route: Route; input: object }) => queryClient.getQueryState(keyOf(question, person.id))

test('what a write makes stale is asked for again, and nothing else', async () => {
  const cancel = mutationOf(bookingsContract.cancel, { changes: [bookingsContract.list] })
  await Promise.all([prefetch(list), prefetch(news)])

  await cancel({ bookingId: booking.id })

  await waitFor(() => expect(state(list)?.isInvalidated).toBe(true))
  expect(state(news)?.isInvalidated).toBe(false)
})

test('a write that failed makes nothing stale', async () => {
  const cancel = mutationOf(bookingsContract.cancel, { changes: [bookingsContract.list], waits: true })
  api.off(bookingsContract.cancel)
  await prefetch(list)

  await expect(cancel({ bookingId: booking.id })).rejects.toThrow('no answer')

  expect(state(list)?.isInvalidated).toBe(false)
})

test('the new state that comes with the answer is known at once, whatever older answer is still under way', async () => {
  const cancel = mutationOf(bookingsContract.cancel, { answers: () => oneBooking })
  let reply = (_: unknown) => undefined as unknown
  api.on(bookingsContract.get, () => new Promise((resolve) => (reply = resolve as typeof reply)))
  const older = prefetch(oneBooking)
  await new Promise((resolve) => setTimeout(resolve, 0))

  await cancel({ bookingId: booking.id })
  reply(booking)
  await older

  expect(queryClient.getQueryData(keyOf(oneBooking, person.id))).toMatchObject({ state: 'cancelled' })
})

test('who has no login is asked to log in before anything is sent', async () => {
  const rename = mutationOf(peopleContract.update)
  dropLogin()
  api.on(peopleContract.update, () => person)

  const saved = rename({ name: '其木格' })
  await Promise.resolve()
  expect(api.askedOf(peopleContract.update)).toEqual([])
  endQrCode({ token: 'token', refreshToken: 'refresh', expiresAt: '2026-11-23T11:12:00+08:00', person })

  await expect(saved).resolves.toEqual(person)
})

test('a lost reply is asked for again under the same requestId, of this community', async () => {
  const cancel = mutationOf(bookingsContract.cancel, { settles: true })
  let lost = true
  api.on(bookingsContract.cancel, () => {
    if (lost) throw new Error('request:fail timeout')
    return aBooking({ state: 'cancelled' })
  })
  await cancel({ bookingId: booking.id }).catch(() => undefined)

  lost = false
  await cancel({ bookingId: booking.id })

  const asked = api.askedOf(bookingsContract.cancel) as { requestId: string; communityId: string }[]
  expect(new Set(asked.map(({ requestId }) => requestId)).size).toBe(1)
  expect(asked[0]?.communityId).toBe('qingquan')
})
