import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { bookingsContract } from '../../../contract/bookings'
import { familyContract } from '../../../contract/family'
import { sessionsContract } from '../../../contract/sessions/routes'
import ActivityPage from '../../../src/activities/detail/index'
import { endHomeChoice } from '../../../src/me/lookup'
import { queryClient } from '../../../src/platform/api/queryClient'
import { dropSeen } from '../../../src/platform/api/seen'
import { Refusal } from '../../../src/platform/failures'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap, text } from '../support/open'
import { aBooking, aDetail, aFamilyId, aPerson } from '../support/samples'

const mother = { id: aFamilyId('1'), name: '母亲' }
const child = { id: aFamilyId('2'), name: '孩子' }
const params = { session: aDetail().id }
let api: FakeApi

beforeEach(() => {
  startAfresh()
  process.env.TARO_ENV = 'h5'
  api = fakeApi()
  api.on(sessionsContract.get, () => aDetail())
  api.on(familyContract.listFamily, () => ({ items: [mother], next: null }))
  api.on(bookingsContract.list, () => ({ items: [], next: null }))
  api.on(bookingsContract.book, () => aBooking())
})

const booked = () => api.askedOf(bookingsContract.book) as { party: unknown }[]

test('who was just added goes along, although the family could not be asked for again', async () => {
  api.on(familyContract.addFamily, () => {
    api.off(familyContract.listFamily)
    return child
  })
  open(ActivityPage, { params, person: aPerson() })
  await screen.findByText('母亲')

  await add()
  await tap('给 2 个人报名')

  await waitFor(() => expect(booked()[0]?.party).toEqual([{ personId: aPerson().id }, { name: '孩子' }]))
})

test('who went last time goes again while the family is still on its way', async () => {
  const { unmount } = open(ActivityPage, { params, person: aPerson() })
  await tap('母亲')
  unmount()
  queryClient.clear()
  dropSeen()
  api.on(familyContract.listFamily, () => new Promise(() => undefined))
  open(ActivityPage, { params, person: aPerson() })

  await tap('给 2 个人报名')

  await waitFor(() => expect(booked()[0]?.party).toEqual([{ personId: aPerson().id }, { name: '母亲' }]))
})

test('who has left the family since goes no more once the family has come', async () => {
  const { unmount } = open(ActivityPage, { params, person: aPerson() })
  await tap('母亲')
  unmount()
  queryClient.clear()
  api.on(familyContract.listFamily, () => ({ items: [], next: null }))
  open(ActivityPage, { params, person: aPerson() })

  await screen.findByText('给我报名')
  expect(text()).not.toContain('母亲')
})

test('who went last time goes by the name that the family has now', async () => {
  const { unmount } = open(ActivityPage, { params, person: aPerson() })
  await tap('母亲')
  unmount()
  queryClient.clear()
  api.on(familyContract.listFamily, () => ({ items: [{ ...mother, name: '其其格' }], next: null }))
  open(ActivityPage, { params, person: aPerson() })
  await screen.findByText('其其格')

  await tap('给 2 个人报名')

  await waitFor(() => expect(booked()[0]?.party).toEqual([{ personId: aPerson().id }, { name: '其其格' }]))
})

test('a tap in the very moment the button says two books for two', async () => {
  let reply: (member: typeof child) => void = () => undefined
  api.on(familyContract.addFamily, () => {
    api.on(familyContract.listFamily, () => ({ items: [mother, child], next: null }))
    return new Promise<typeof child>((done) => {
      reply = done
    })
  })
  open(ActivityPage, { params, person: aPerson() })
  await add()

  tapOnceItStands('给 2 个人报名')
  await waitFor(() => {
    reply(child)
    expect(booked()[0]?.party).toEqual([{ personId: aPerson().id }, { name: '孩子' }])
  })
})

test('who was just added goes along, although the list that came meanwhile is one from before', async () => {
  api.on(familyContract.addFamily, () => child)
  open(ActivityPage, { params, person: aPerson() })
  await screen.findByText('母亲')

  await add()
  await tap('给 2 个人报名')

  await waitFor(() => expect(booked()[0]?.party).toEqual([{ personId: aPerson().id }, { name: '孩子' }]))
})

test('who was ticked goes along, although somebody took the name off the list meanwhile', async () => {
  open(ActivityPage, { params, person: aPerson() })
  await tap('母亲')
  api.on(familyContract.listFamily, () => ({ items: [], next: null }))
  await act(() => queryClient.refetchQueries())

  await tap('给 2 个人报名')

  await waitFor(() => expect(booked()[0]?.party).toEqual([{ personId: aPerson().id }, { name: '母亲' }]))
})

test('whoever has chosen a home on the way is booked without another tap, and the refusal is gone', async () => {
  api.on(bookingsContract.book, () => {
    throw new Refusal('AUDIENCE_ONLY', { kind: 'activity', audience: 'residents' })
  })
  open(ActivityPage, { params, person: aPerson({ home: null }) })
  await tap('给我报名')
  await tap('选住址')
  api.on(bookingsContract.book, () => aBooking())

  await act(async () => endHomeChoice(aPerson().home ?? undefined))

  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/bookings/booked/index?booking=${aBooking().id}` }))
  expect(screen.queryByText('选住址')).toBeNull()
})

async function add() {
  await tap('＋ 添加一个人')
  const input = screen.getByRole('textbox')
  fireEvent.focus(input)
  fireEvent.input(input, { target: { value: '孩子' } })
  await tap('添加')
}

/** Taps what is drawn right after it was, before the effects of that drawing have run, as a phone that is busy does. */
function tapOnceItStands(name: string): void {
  const watch = new MutationObserver(() => {
    const target = screen.queryByText(name)
    if (target === null) return
    watch.disconnect()
    target.click()
  })
  watch.observe(document.body, { subtree: true, childList: true, characterData: true })
}
