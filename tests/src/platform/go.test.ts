import Taro from '@tarojs/taro'
import { go, goAside, goBack, goInstead } from '../../../src/platform/go'
import { currentToast } from '../../../src/ui/toast-store'
import { onTopOf } from '../../support/taro/taro'
import { startAfresh } from '../support/open'

const url = '/bookings/detail/index?booking=bkg_1'
const failing = (move: unknown) => (move as jest.Mock).mockRejectedValueOnce(new Error('navigateTo:fail timeout'))

beforeEach(() => {
  startAfresh()
  process.env.TARO_ENV = 'h5'
})

test('a page opens on top, a tab in its place', async () => {
  await go(url)
  await go('/pages/me/index')

  expect(Taro.navigateTo).toHaveBeenCalledWith({ url })
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/me/index' })
})

test('twenty pages can be followed: near the limit of ten, each takes the place of the one before', async () => {
  let pages = 1
  ;(Taro.navigateTo as jest.Mock).mockImplementation(async () => {
    pages += 1
    onTopOf(pages - 1)
    if (pages > 10) throw new Error('navigateTo:fail webview count limit exceed')
  })

  for (let page = 1; page <= 20; page += 1) expect(await go(`${url}${page}`)).toBe(true)

  expect(pages).toBe(8)
  expect(Taro.redirectTo).toHaveBeenCalledTimes(13)
})

test('a page that leads back here opens on top even near the limit', async () => {
  onTopOf(8)

  await goAside('/me/profile/index')

  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/me/profile/index' })
})

test('a page that does not open is told, and can be tapped again', async () => {
  failing(Taro.navigateTo)

  expect(await go(url)).toBe(false)
  expect(currentToast()?.text).toBe('没有打开，请检查网络，再点一次。')

  expect(await go(url)).toBe(true)
})

test('two taps at once open one page', async () => {
  await Promise.all([go(url), go(url)])

  expect(Taro.navigateTo).toHaveBeenCalledTimes(1)
})

test('on the web, the address does not change before the code of the page is there', async () => {
  const load = jest.fn(() => [Promise.reject(new Error('Loading chunk 7 failed'))])
  Object.assign(globalThis, { __taroAppConfig: { routes: [{ path: 'bookings/detail/index', load }] } })

  expect(await go(url)).toBe(false)

  expect(Taro.navigateTo).not.toHaveBeenCalled()
  Object.assign(globalThis, { __taroAppConfig: undefined })
})

test('back is the page before; whoever came by a link goes home', async () => {
  await goBack()
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/index' })

  onTopOf(1)
  await goBack()
  expect(Taro.navigateBack).toHaveBeenCalledTimes(1)
})

test('two taps on back at once go back once', async () => {
  onTopOf(2)

  await Promise.all([goBack(), goBack()])
  expect(Taro.navigateBack).toHaveBeenCalledTimes(1)

  await goBack()
  expect(Taro.navigateBack).toHaveBeenCalledTimes(2)
})

test('a page that replaces steps takes them out of the history first', async () => {
  window.history.replaceState({ trail: ['a'] }, '')
  window.history.pushState({ trail: ['a', 'b'] }, '')
  let steps: unknown
  ;(Taro.redirectTo as jest.Mock).mockImplementation(async () => {
    steps = (window.history.state as { trail: string[] }).trail
  })

  await goInstead(url)

  expect(steps).toEqual(['a'])
})
