import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { Further } from '../../cases/Further'
import type { useQueue } from '../../cases/lookup'
import { Items } from '../../platform/frame/Items'
import { Empty } from '../../ui/Empty'
import type { QueueChoice } from './choices'
import { useListKeys } from './keys'
import { QueueRow } from './QueueRow'

interface ListProps {
  query: ReturnType<typeof useQueue>
  choice: QueueChoice
  filtered: boolean
  selected: string | undefined
  onOpen: (caseId: string) => void
}

export function List({ query, choice, filtered, selected, onOpen }: ListProps) {
  const { data } = query
  const ids = useMemo(() => data?.pages.flatMap(({ items }) => items.map(({ id }) => id)) ?? [], [data])
  useListKeys(ids, selected)
  return (
    <Items query={query} rows={6} empty={<Nothing filtered={filtered} />}>
      {(rows, more) => (
        <View className='desk-rows'>
          {rows.map((row) => (
            <QueueRow key={row.id} row={row} relation={choice.relation} selected={row.id === selected} onOpen={() => onOpen(row.id)} />
          ))}
          {more}
          <Further query={query} />
        </View>
      )}
    </Items>
  )
}

function Nothing({ filtered }: { filtered: boolean }) {
  const { t } = useLingui()
  if (filtered) return <Empty motif='done' title={t`没有这样的`} note={t`再点一下上面的条件，就看全部。`} />
  return <Empty motif='done' title={t`都办完了`} note={t`有新的会排到这里，先到期的在最上面。`} />
}
