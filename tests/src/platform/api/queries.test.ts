import { act, renderHook, waitFor } from '@testing-library/react'
import { bookingsContract } from '../../../../contract/bookings'
import { newsContract } from '../../../../contract/news'
import { useAnswer, usePages } from '../../../../src/platform/api/queries'
import { queryClient } from '../../../../src/platform/api/queryClient'
import { dropLogin, keepLogin } from '../../../../src/platform/login'
import { type FakeApi, fakeApi } from '../../support/fakeApi'
import { Providers, startAfresh } from '../../support/open'
import { aBooking, aPerson } from '../../support/samples'

const person = aPerson()
const input = { limit: 20 }
let api: FakeApi

beforeEach(() => {
  startAfresh()
  api = fakeApi()
  api.on(bookingsContract.list, () => ({ items: [aBooking()], next: null }))
})

const logIn = (who = person) => act(() => void keepLogin({ token: 'token', refreshToken: 'refresh', person: who }))
const show = <T>(hook: () => T) => renderHook(hook, { wrapper: Providers }).result

test('what wants a login is asked once there is one; what everybody may read is asked at once', async () => {
  api.on(newsContract.list, () => ({ items: [], next: null }))

  const bookings = show(() => useAnswer({ route: bookingsContract.list, input }))
  const news = show(() => useAnswer({ route: newsContract.list, input }))
  await waitFor(() => expect(news.current.data).toEqual({ items: [], next: null }))
  expect(bookings.current.data).toBeUndefined()
  expect(api.askedOf(bookingsContract.list)).toEqual([])

  logIn()

  await waitFor(() => expect(bookings.current.data?.items).toHaveLength(1))
})

test('what one person saw is not shown to the next', async () => {
  logIn()
  const mine = show(() => useAnswer({ route: bookingsContract.list, input }))
  await waitFor(() => expect(mine.current.data?.items).toHaveLength(1))
  api.off(bookingsContract.list)

  act(dropLogin)
  logIn(aPerson({ id: 'per_01JD0000000000000000000009' }))

  await waitFor(() => expect(mine.current.error).not.toBeNull())
  expect(mine.current.data).toBeUndefined()
})

test('a list and its pages are kept apart, and the first page is there again without a network', async () => {
  logIn()
  api.on(bookingsContract.list, ({ cursor }: { cursor?: string }) => ({ items: [aBooking()], next: cursor === undefined ? 'more' : null }))
  const list = show(() => useAnswer({ route: bookingsContract.list, input }))
  const pages = show(() => usePages({ route: bookingsContract.list, input }))
  await waitFor(() => expect(list.current.data?.next).toBe('more'))
  await waitFor(() => expect(pages.current.hasNextPage).toBe(true))
  act(() => void pages.current.fetchNextPage())
  await waitFor(() => expect(pages.current.data?.pages).toHaveLength(2))

  act(() => queryClient.clear())
  api.off(bookingsContract.list)

  const again = show(() => usePages({ route: bookingsContract.list, input }))
  expect(again.current.data?.pages).toHaveLength(1)
})
