import { useLingui } from '@lingui/react/macro'
import { useReachBottom } from '@tarojs/taro'
import { Answer } from '../../platform/frame/Answer'
import { useSessionSearch } from '../../sessions/lookup'
import { SessionRow } from '../../sessions/SessionRow'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { Skeleton } from '../../ui/Skeleton'

/** What is on in the weeks to come with these words in it. */
export function Results({ search }: { search: string }) {
  const { t } = useLingui()
  const query = useSessionSearch(search)
  useReachBottom(() => {
    if (query.hasNextPage && !query.isFetching) void query.fetchNextPage()
  })
  return (
    <Answer query={query} rows={6}>
      {({ pages }) => {
        const found = pages.flatMap(({ items }) => items)
        if (found.length === 0)
          return <Empty motif='empty' title={t`没有找到“${search}”`} note={t`换个词试试，两个月以内的活动都能找到。`} />
        return (
          <Card>
            {found.map((session) => (
              <SessionRow key={session.id} session={session} />
            ))}
            {query.isFetchingNextPage && <Skeleton label={t`正在打开`} rows={2} />}
          </Card>
        )
      }}
    </Answer>
  )
}
