import Taro from '@tarojs/taro'
import { act, screen } from '@testing-library/react'
import { communitiesContract } from '../../../contract/communities'
import ServicesPage from '../../../src/pages/services/index'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, text } from '../support/open'
import { aCommunity } from '../support/samples'

let api: FakeApi

beforeEach(() => {
  startAfresh()
  api = fakeApi()
})

test('who to call, where they sit and when; one tap dials', async () => {
  api.on(communitiesContract.get, () => aCommunity())
  open(ServicesPage)

  await screen.findByText('水暖报修')
  for (const words of ['马志强师傅', '0471-0000001', '服务中心院内', '每天 8:00–20:00', '急救']) expect(text()).toContain(words)
  await act(async () => screen.getByRole('button', { name: /马志强师傅/ }).click())

  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '04710000001' })
})

test('a community that has told nobody yet says so', async () => {
  api.on(communitiesContract.get, () => aCommunity({ contacts: [], emergency: [] }))
  open(ServicesPage)

  await screen.findByText('社区还没有填联系方式')
  expect(text()).not.toContain('急事马上打')
})

test('without a network the page says so', async () => {
  open(ServicesPage)

  await screen.findByText('没有连上网络')
})
