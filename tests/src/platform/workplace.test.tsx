import Taro from '@tarojs/taro'
import { act, screen } from '@testing-library/react'
import HomePage from '../../../src/pages/home/index'
import ServicesPage from '../../../src/pages/services/index'
import { dropLogin } from '../../../src/platform/login'
import { lookAsResident } from '../../../src/platform/workplace'
import { aRepairer } from '../support/cases'
import { fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap } from '../support/open'
import { aPerson } from '../support/samples'

beforeEach(() => {
  startAfresh()
  fakeApi()
})

test('whoever works here and opens the app on home is led to their work, once', async () => {
  const { unmount } = open(HomePage, { person: aRepairer() })
  await screen.findByRole('tab', { name: '工作台' })
  unmount()
  open(HomePage, { person: aRepairer() })
  await screen.findByRole('tab', { name: '工作台' })

  expect((Taro.navigateTo as jest.Mock).mock.calls).toEqual([[{ url: '/desk/today/index' }]])
})

test('staff may look at the app as residents do, which lasts, and go back', async () => {
  await act(async () => lookAsResident(true))
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/index' })
  const { unmount } = open(ServicesPage, { person: aRepairer() })
  await screen.findByRole('tab', { name: '办事' })
  await tap('回到工作台')

  await screen.findByRole('tab', { name: '工作台' })
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/desk/today/index' })
  unmount()
})

test('a logout ends the residents’ view: who logs in next is led to their own work', async () => {
  await act(async () => lookAsResident(true))
  const { unmount } = open(ServicesPage, { person: aRepairer() })
  await screen.findByText('回到工作台')
  unmount()
  act(dropLogin)

  open(HomePage, { person: aRepairer() })

  await screen.findByRole('tab', { name: '工作台' })
  expect(Taro.getStorageSync('residentsView')).toBeFalsy()
})

test.each([
  ['residents', aPerson(), '/pages/services/index', 'switchTab'],
  ['the person of a partner unit', aPerson({ roles: ['partner'] }), '/referrals/list/index', 'navigateTo'],
] as const)('the third tab leads %s to where their matters are', async (_, person, url, how) => {
  open(HomePage, { person })
  const [, , third] = await screen.findAllByRole('tab')
  await act(async () => third?.click())

  expect(Taro[how]).toHaveBeenCalledWith({ url })
})
