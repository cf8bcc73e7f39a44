import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { Further } from '../../cases/Further'
import type { useQueue } from '../../cases/lookup'
import { Items } from '../../platform/frame/Items'
import { Empty } from '../../ui/Empty'
import { useListKeys } from '../../workplace/frame/keys'
import type { QueueChoice } from './choices'
import type { Picked } from './picked'
import { QueueRow } from './QueueRow'
import { listOf, type View as Shown } from './view'

interface ListProps {
  query: ReturnType<typeof useQueue>
  choice: QueueChoice
  shown: Shown
  selected: string | undefined
  /** Undefined where nothing can be done on several at once. */
  picked: Picked | undefined
  onOpen: (caseId: string) => void
}

export function List({ query, choice, shown, selected, picked, onOpen }: ListProps) {
  const { data } = query
  const ids = useMemo(() => data?.pages.flatMap(({ items }) => items.map(({ id }) => id)) ?? [], [data])
  useListKeys({ ids, selected, onPick: picked?.toggle })
  return (
    <Items query={query} rows={6} empty={<Nothing shown={shown} />}>
      {(rows, more) => (
        <View className='desk-rows'>
          {rows.map((row) => (
            <QueueRow
              key={row.id}
              row={row}
              relation={choice.relation}
              selected={row.id === selected}
              picked={picked?.on ? picked.rows.some(({ id }) => id === row.id) : undefined}
              onOpen={() => (picked?.on ? picked.toggle(row.id) : onOpen(row.id))}
            />
          ))}
          {more}
          <Further query={query} />
        </View>
      )}
    </Items>
  )
}

function Nothing({ shown }: { shown: Shown }) {
  const { t } = useLingui()
  const list = listOf(shown)
  if (shown.kind !== undefined) return <Empty motif='empty' title={t`没有这样的`} note={t`换一类，或者看全部。`} />
  if (list === 'closed') return <Empty motif='empty' title={t`这个月没有办完的`} note={t`换个月份看看。`} />
  if (list === 'waiting') return <Empty motif='done' title={t`没有在等的`} note={t`等居民回话、等材料、转出去的，都排在这里。`} />
  if (shown.only !== undefined) return <Empty motif='done' title={t`没有这样的`} note={t`再点一下上面的条件，就看全部。`} />
  return <Empty motif='done' title={t`都办完了`} note={t`有新的会排到这里，该我们办的在前，先到期的在最上面。`} />
}
