import { act, screen, waitFor } from '@testing-library/react'
import { newsContract } from '../../../../contract/news'
import { usePages } from '../../../../src/platform/api/queries'
import { Items } from '../../../../src/platform/frame/Items'
import { pullDown, reachBottom } from '../../../support/taro/taro'
import { type FakeApi, fakeApi } from '../../support/fakeApi'
import { open, startAfresh, text } from '../../support/open'
import { aNewsItem } from '../../support/samples'

let api: FakeApi

beforeEach(() => {
  startAfresh()
  api = fakeApi()
  api.on(newsContract.list, ({ cursor }: { cursor?: string }) =>
    cursor === undefined
      ? { items: [aNewsItem({ title: '第一条' })], next: 'more' }
      : { items: [aNewsItem({ title: '第二条' })], next: null },
  )
})

function News() {
  const query = usePages({ route: newsContract.list, input: {} })
  return (
    <Items query={query} empty='没有新的'>
      {(items, more) => (
        <>
          {items.map(({ title }) => title).join(' ')}
          {more}
        </>
      )}
    </Items>
  )
}

test('a list grows at its end until there is no more', async () => {
  open(News)
  await waitFor(() => expect(text()).toContain('第一条'))

  act(reachBottom)
  await waitFor(() => expect(text()).toContain('第一条 第二条'))
  act(reachBottom)

  expect(api.askedOf(newsContract.list)).toHaveLength(2)
})

test('a list that is pulled down is asked again, every page of it', async () => {
  open(News)
  await waitFor(() => expect(text()).toContain('第一条'))
  act(reachBottom)
  await waitFor(() => expect(text()).toContain('第二条'))
  api.on(newsContract.list, () => ({ items: [], next: null }))

  await act(pullDown)

  await waitFor(() => expect(text()).toBe('没有新的'))
})

test('a list that could not be opened can be tried again', async () => {
  api.off(newsContract.list)
  open(News)
  const again = await screen.findByText('再试一次')

  api.on(newsContract.list, () => ({ items: [aNewsItem({ title: '第一条' })], next: null }))
  act(() => again.click())

  await waitFor(() => expect(text()).toContain('第一条'))
})
