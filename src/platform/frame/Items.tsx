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
  /** In place of a list without items. */
  empty: ReactNode
  /** `more` stands at the end of the items while the next page is on its way. */
  children: (items: T[], more: ReactNode) => ReactNode
}

/** A list that is the content of its page: asked again when pulled down, and for more when its end is reached. */
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
