import { screen } from '@testing-library/react'
import type { ComponentType } from 'react'
import { appPages } from '../support/appPages'
import { fakeApi } from './support/fakeApi'
import { open, startAfresh, tap } from './support/open'

let mockBroken = true

jest.mock('../../src/platform/frame/Page', () => ({
  Page: () => {
    if (mockBroken) throw new Error('cannot read undefined')
    return '又好了'
  },
}))
jest.mock('../../src/ui/gallery/Gallery', () => ({ Gallery: () => null }))

beforeEach(() => {
  startAfresh()
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
})

const pages = appPages('h5')
  .map(({ path }) => path)
  .filter((path) => !path.startsWith('gallery'))

test.each(pages)('%s shows words and a way on if it breaks', async (path) => {
  mockBroken = true
  fakeApi()
  open(((await import(`../../src/${path}`)) as { default: ComponentType }).default)

  await screen.findByText('没有打开')
  expect(screen.getByText('回首页')).toBeTruthy()
  mockBroken = false
  await tap('再试一次')

  await screen.findByText('又好了')
})
