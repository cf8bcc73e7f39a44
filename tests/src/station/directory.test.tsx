import Taro from '@tarojs/taro'
import { act, screen, within } from '@testing-library/react'
import { ownAppointments } from '../../../contract/appointments/routes'
import DirectoryPage from '../../../src/station/directory/index'
import { aCatalogue } from '../support/catalogue'
import { fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap, text } from '../support/open'
import { stationApi } from '../support/station'

beforeEach(startAfresh)

test('social organisations come first, with hours, prices and a call; then partners, then public offices', async () => {
  stationApi()
  open(DirectoryPage)

  await screen.findByText('燕子家政服务社')
  expect(text()).toMatch(/燕子家政服务社打扫屋子、擦玻璃、做饭。多少钱打扫每小时 40 元.*什么时候开门每天 8:00–19:00/)
  expect(text().indexOf('燕子家政服务社')).toBeLessThan(text().indexOf('共建单位'))
  expect(text().indexOf('共建单位')).toBeLessThan(text().indexOf('公家的窗口'))
  const card = within(screen.getByText('燕子家政服务社').closest('.card') as HTMLElement)
  await act(async () => card.getByText('打电话').click())

  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '04710000058' })
})

test('an office opens with where it is, its telephone and its services', async () => {
  stationApi()
  open(DirectoryPage)

  await tap(/^看全部 28 家$/)
  await tap('兴隆巷派出所')
  const sheet = within(screen.getByRole('dialog'))
  expect(sheet.getByText('到驿站问').closest('.row')?.textContent).toBe('什么时候开门、在哪儿、怎么走到驿站问')
  expect(sheet.getByText('打电话')).toBeTruthy()
  await act(async () => sheet.getByText('申领居住证').click())

  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/station/service/index?service=residence-permit' })
})

test('all partners are there, three at first', async () => {
  stationApi()
  open(DirectoryPage)
  const partners = aCatalogue().organisations.filter(({ kind }) => kind === 'partner')
  const shown = () => partners.filter(({ name }) => text().includes(name.zh)).length
  await screen.findByText('共建单位')
  expect(shown()).toBe(3)

  await tap('看全部 27 家')

  expect(shown()).toBe(27)
})

test('none at all is said, and so is no network', async () => {
  stationApi(aCatalogue({ organisations: [] }))
  const { unmount } = open(DirectoryPage)
  await screen.findByText('还没有登记的单位')
  unmount()
  startAfresh()
  Taro.clearStorageSync()
  fakeApi()
  open(DirectoryPage)

  await screen.findByText('没有连上网络')
})

test('where an organisation has no desk of its own, the station asks there, with its name', async () => {
  stationApi().on(ownAppointments.listDesks, () => ({ items: [] }))
  open(DirectoryPage)

  await tap(/^看全部 28 家$/)
  await tap('兴隆巷派出所')
  await act(async () => within(screen.getByRole('dialog')).getByText('请驿站帮我联系').click())

  const words = encodeURIComponent('我想请“兴隆巷派出所”帮忙：')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/stationCases/ask/index?words=${words}` })
})

test('a complaint about an organisation goes to the community, with its name', async () => {
  stationApi()
  open(DirectoryPage)

  await tap(/^看全部 28 家$/)
  await tap('兴隆巷派出所')
  const sheet = within(screen.getByRole('dialog'))
  await act(async () => sheet.getByText('不满意？告诉社区').click())

  const words = encodeURIComponent('我要反映“兴隆巷派出所”的事：')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/stationCases/ask/index?words=${words}` })
})
