import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useMemo } from 'react'
import type { QueueFilter } from '../../../contract/cases/row'
import type { TodayReason, TodayRow } from '../../../contract/cases/today'
import { addresses } from '../../platform/addresses'
import { go } from '../../platform/go'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { Heading } from '../../ui/Heading'
import { useListKeys } from '../../workplace/frame/keys'
import { QueueRow } from '../queue/QueueRow'

interface Group {
  reason: TodayReason
  total: number
  items: readonly TodayRow[]
}

const few = 5
const filters: Partial<Record<TodayReason, QueueFilter>> = { danger: 'danger', late: 'late', new: 'pool' }

/** The cases that wait, by reason. */
export function Groups({ waiting: { groups, complete } }: { waiting: { groups: readonly Group[]; complete: boolean } }) {
  const { t } = useLingui()
  const ids = useMemo(() => groups.flatMap(({ items }) => items.slice(0, few).map(({ id }) => id)), [groups])
  useListKeys(ids, undefined)
  if (groups.length === 0) return <Empty motif='done' title={t`今天都办完了`} note={t`有新的会排到这里。歇一会儿吧。`} />
  return (
    <>
      {groups.map((group) => (
        <Waiting key={group.reason} group={group} />
      ))}
      {!complete && <View className='today-soft'>{t`要办的很多，这里只数了最先到期的。`}</View>}
    </>
  )
}

function Waiting({ group: { reason, total, items } }: { group: Group }) {
  const { t } = useLingui()
  const titles: Record<TodayReason, string> = {
    danger: t`危险的`,
    late: t`超时的`,
    visit: t`今天约了上门`,
    soon: t`今天到期`,
    call: t`该打电话问问的`,
    new: t`还没人接的`,
    mine: t`我手上的`,
  }
  return (
    <>
      <Heading level={2}>{`${titles[reason]} ${total}`}</Heading>
      <View className='desk-rows'>
        {items.slice(0, few).map((row) => (
          <QueueRow key={row.id} row={row} relation={row.as} selected={false} onOpen={() => void go(addresses.deskCase(row.id))} />
        ))}
      </View>
      {total > few && (
        <Button kind='plain' onTap={() => void go(addresses.queueOf({ only: filters[reason] }))}>
          {plural(total, { other: '看全部 # 件' })}
        </Button>
      )}
    </>
  )
}
