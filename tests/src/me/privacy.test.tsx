import Taro from '@tarojs/taro'
import { screen } from '@testing-library/react'
import InboxPage from '../../../src/me/inbox/index'
import PrivacyPage from '../../../src/me/privacy/index'
import MePage from '../../../src/pages/me/index'
import { addresses } from '../../../src/platform/addresses'
import { fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap, text } from '../support/open'

beforeEach(() => {
  startAfresh()
  fakeApi()
})

test('the privacy page is read without a login', async () => {
  open(PrivacyPage)

  await screen.findByText('我们存什么')
  expect(text()).toContain('电话加密保存')
  expect(text()).toContain('记到手机日历')
  expect(text()).not.toContain('登录后')
})

test.each([
  ['from 我的', MePage],
  ['from where a login is asked for', InboxPage],
])('%s the privacy page is one tap away, before logging in', async (_, Page) => {
  open(Page)

  await tap('隐私说明')

  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: addresses.privacy })
})
