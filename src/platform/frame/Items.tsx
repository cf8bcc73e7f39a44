import { useLingui } from '@lingui/react/macro'
import { useReachBottom } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { Skeleton } from '../../ui/Skeleton'
import { Answer, type Asked } from './Answer'
import { type Refreshable, useRefresh } from './refresh'

interface AskedPages<T> extends Asked<{ pages: { items: T[] }[] }>, Refreshable {
  hasNextPage: boolean
  isFetching: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => unknown
  refetch: () => Promise<unknown>
}

interface ItemsProps<T> {
  query: AskedPages<T>
  rows?: number
  /** Shown instead of an empty list. */
  empty: ReactNode
  /** `more` goes after the items while the next page is loading. */
  children: (items: T[], more: ReactNode) => ReactNode
}

/** A list that fills its page: pulling it down refreshes it, and reaching its end loads more. */
export function Items<T>({ query, rows, empty, children }: ItemsProps<T>) {
  const { t } = useLingui()
  useRefresh(query)
  useReachBottom(() => {
    if (query.hasNextPage && !query.isFetching) void query.fetchNextPage()
  })
  const more = query.isFetchingNextPage && <Skeleton label={t`正在打开`} rows={2} />
  return (
    <Answer query={query} rows={rows}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items)
        return items.length === 0 ? empty : children(items, more)
      }}
    </Answer>
  )
}
