import { waitFor } from '@testing-library/react'
import { fetchSoon } from '../../../src/platform/pageCode'
import { startAfresh } from '../support/open'

beforeEach(() => {
  startAfresh()
  process.env.TARO_ENV = 'h5'
})

test('while the first page is read on the web, the tabs are fetched and then the areas needed soon, others not', async () => {
  const fetched: string[] = []
  const paths = ['pages/home/index', 'pages/activities/index', 'pages/services/index', 'pages/me/index', 'soon/a', 'soon/b', 'late/a']
  const routes = paths.map((path) => ({ path, load: () => [Promise.resolve(fetched.push(path))] }))
  Object.assign(globalThis, { __taroAppConfig: { routes } })
  window.requestIdleCallback = (run) => Number(run({ didTimeout: false, timeRemaining: () => 1 }) ?? 1)

  fetchSoon([
    { folder: 'late', pages: ['a'] },
    { folder: 'soon', pages: ['a'], webPages: ['b'], soon: true },
  ])
  window.dispatchEvent(new Event('load'))

  await waitFor(() => expect(fetched).toEqual(paths.slice(0, -1)))
  Object.assign(globalThis, { __taroAppConfig: undefined })
})
