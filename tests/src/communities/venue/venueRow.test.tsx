import Taro from '@tarojs/taro'
import { screen, waitFor } from '@testing-library/react'
import { bookingsContract } from '../../../../contract/bookings'
import { promisesContract } from '../../../../contract/promises'
import { sessionsContract } from '../../../../contract/sessions/routes'
import { venuesContract } from '../../../../contract/venues'
import BookedPage from '../../../../src/bookings/booked/index'
import BookingPage from '../../../../src/bookings/detail/index'
import { currentToast } from '../../../../src/ui/toast-store'
import { type FakeApi, fakeApi } from '../../support/fakeApi'
import { open, startAfresh, tap, text } from '../../support/open'
import { aBooking, aDetail, aPerson } from '../../support/samples'

const person = aPerson()
const params = { booking: aBooking().id }
const place = { floor: '二楼 203', way: '东门进，电梯上二楼', photo: true }
let api: FakeApi

beforeEach(() => {
  startAfresh()
  api = fakeApi()
  api.on(bookingsContract.get, () => aBooking())
  api.on(sessionsContract.get, () => aDetail({ place }))
  Object.assign(Taro, { previewImage: jest.fn(async () => undefined) })
})

test('a ticket says the room and the way there, and a tap shows the photo under an address of this moment', async () => {
  let asked = 0
  api.on(venuesContract.getPhoto, () => ({ url: `https://files.example/hall-${++asked}.jpg` }))
  open(BookingPage, { person, params })

  await screen.findByText(/二楼 203/)
  expect(text()).toContain('东门进，电梯上二楼')
  await tap('看照片')
  await waitFor(() => expect(Taro.previewImage).toHaveBeenCalledTimes(1))
  await tap('看照片')
  await waitFor(() => expect(Taro.previewImage).toHaveBeenCalledTimes(2))

  expect(jest.mocked(Taro.previewImage).mock.calls.map(([shown]) => shown.current)).toEqual([
    'https://files.example/hall-1.jpg',
    'https://files.example/hall-2.jpg',
  ])
})

test('a photo that does not come says so', async () => {
  open(BookingPage, { person, params })

  await tap('看照片')

  await waitFor(() => expect(currentToast()).toBeDefined())
  expect(Taro.previewImage).not.toHaveBeenCalled()
})

test('a place in words, and a venue of which nothing is said, stand by themselves', async () => {
  api.on(sessionsContract.get, () => aDetail({ place: { floor: '', way: '', photo: false } }))
  open(BookingPage, { person, params })

  await screen.findByText('在哪儿')
  expect(text()).not.toContain('看照片')
})

test('whoever has booked reads the community’s own words', async () => {
  const words = { repairAnswer: '', repairVisit: '', repairDone: '', station: '', booked: '到了找门口的志愿者。' }
  api.on(promisesContract.getPromises, () => words)
  open(BookedPage, { person, params })

  await screen.findByText('到了找门口的志愿者。')
  expect(text()).not.toContain('给您留着名额')
})
