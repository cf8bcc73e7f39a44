import Taro from '@tarojs/taro'
import { act, fireEvent, screen, within } from '@testing-library/react'
import { queryClient } from '../../../src/platform/api/queryClient'
import { dropSeen, keepSeen } from '../../../src/platform/api/seen'
import { dropDrafts } from '../../../src/platform/drafts'
import { speak } from '../../../src/platform/language'
import StationPage from '../../../src/station/home/index'
import { search } from '../../../src/station/home/searched'
import { aCatalogue } from '../support/catalogue'
import { fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap, text } from '../support/open'
import { stationApi } from '../support/station'

beforeEach(() => {
  startAfresh()
  search('')
})

const type = async (words: string) => {
  const field = await screen.findByRole('textbox')
  fireEvent.focus(field)
  fireEvent.input(field, { target: { value: words } })
}

test('one begins with what has happened, or by theme', async () => {
  stationApi()
  open(StationPage)

  await tap('刚搬来')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/station/list/index?event=arrived' })
  await tap('登记办证')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/station/list/index?theme=papers' })
  await tap('便民服务')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/station/directory/index' })
})

test('while one types, what fits is shown at once, and opens', async () => {
  stationApi()
  open(StationPage)

  await type('居住证')
  await screen.findByText('申领居住证')
  expect(text()).not.toContain('您遇到了什么事')
  await tap('申领居住证')

  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/station/service/index?service=residence-permit' })
})

test('the words are still there for whoever comes back, and gone once cleared', async () => {
  stationApi()
  const { unmount } = open(StationPage)
  await type('居住证')
  await screen.findByText('申领居住证')
  unmount()
  open(StationPage)

  const field = (await screen.findByRole('textbox')) as HTMLInputElement
  expect(field.value).toBe('居住证')
  expect(text()).toContain('申领居住证')
  await tap('不找了，看全部')

  expect((screen.getByRole('textbox') as HTMLInputElement).value).toBe('')
  expect(text()).toContain('您遇到了什么事')
})

test('what is asked for is not kept on the phone', async () => {
  stationApi()
  open(StationPage)

  await type('老公打我')
  await screen.findByText(/问问驿站/)

  const kept = Taro.getStorageInfoSync().keys.map((key) => JSON.stringify(Taro.getStorageSync(key)))
  expect(kept.filter((value) => value.includes('老公打我') && !value.includes('"services"'))).toEqual([])
})

test('whoever logs out leaves no search for the next', async () => {
  stationApi()
  const { unmount } = open(StationPage)
  await type('居住证')
  await screen.findByText('申领居住证')
  unmount()

  dropDrafts()
  open(StationPage)

  await screen.findByText('您遇到了什么事')
  expect((screen.getByRole('textbox') as HTMLInputElement).value).toBe('')
})

test('where nothing fits, one tap sends the words to the station or calls it, and the themes stand below', async () => {
  stationApi()
  open(StationPage)

  await type('修飞船')
  await screen.findByText('没找到这件事')
  expect(text()).toContain('周一到周五 8:30–12:00')
  expect(text()).toContain('困难救助')
  await tap('打电话')

  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '04710000011' })

  await tap('把这句话发给驿站')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/stationCases/ask/index?words=%E4%BF%AE%E9%A3%9E%E8%88%B9' })
})

test('in English all of it is in English, with the Chinese name beside the document', async () => {
  stationApi()
  open(StationPage)
  await screen.findByText('刚搬来')

  await act(async () => speak('en'))

  await screen.findByText('Just moved in')
  await type('residence permit')
  await screen.findByText('Apply for a residence permit (居住证)')
  expect(text()).toContain('shows that you live here')
})

test('without a network it is shown as it was last seen, even after thirty other answers and a logout', async () => {
  stationApi()
  const { unmount } = open(StationPage)
  await screen.findByText('刚搬来')
  unmount()
  for (let count = 0; count < 40; count++) keepSeen(`session ${count}`, {})
  dropSeen()
  queryClient.clear()
  fakeApi()
  open(StationPage)

  await type('居住证')
  await screen.findByText('申领居住证')
})

test('a stored catalogue in another shape is asked for again', async () => {
  stationApi()
  const { unmount } = open(StationPage)
  await screen.findByText('刚搬来')
  unmount()
  for (const key of Taro.getStorageInfoSync().keys.filter((one) => one.includes('catalogue')))
    Taro.setStorageSync(key, { at: 1, answer: { services: 3 } })
  queryClient.clear()
  open(StationPage)

  await screen.findByText('刚搬来')
})

test('never seen and without a network, the page says so and offers to try again', async () => {
  fakeApi()
  open(StationPage)

  const alert = await screen.findByRole('alert')
  expect(within(alert).getByText('没有连上网络')).toBeTruthy()
  stationApi()
  await tap('再试一次')

  await screen.findByText('刚搬来')
})

test('a catalogue without the station has no telephone of it', async () => {
  stationApi(aCatalogue({ organisations: [] }))
  open(StationPage)

  await type('修飞船')
  await screen.findByText('没找到这件事')
  expect(text()).not.toContain('打电话')
})
