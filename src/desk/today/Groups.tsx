import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useMemo } from 'react'
import type { TodayReason, TodayRow } from '../../../contract/cases/today'
import { addresses } from '../../platform/addresses'
import { Below } from '../../platform/frame/Below'
import { go } from '../../platform/go'
import { useLogin } from '../../platform/login'
import { useTeams } from '../../teams/lookup'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { Heading } from '../../ui/Heading'
import { useListKeys } from '../../workplace/frame/keys'
import { choicesOf } from '../queue/choices'
import { QueueRow } from '../queue/QueueRow'

interface Group {
  reason: TodayReason
  total: number
  items: readonly TodayRow[]
}

const filters = { danger: 'danger', late: 'late', visit: 'visit', new: 'pool', soon: 'soon', call: 'call', mine: undefined } as const

/** The cases that wait, by reason. */
export function Groups({ waiting: { groups, complete } }: { waiting: { groups: readonly Group[]; complete: boolean } }) {
  const { t } = useLingui()
  const ids = useMemo(() => groups.flatMap(({ items }) => items.map(({ id }) => id)), [groups])
  useListKeys({ ids })
  if (groups.length === 0) return <Empty motif='done' title={t`今天都办完了`} note={t`有新的会排到这里。歇一会儿吧。`} />
  return (
    <>
      <Waitings groups={groups} />
      {!complete && <View className='today-soft'>{t`要办的很多，这里只数了最先到期的。`}</View>}
    </>
  )
}

/** One after the other: on a full day all of them at once are more than a page may send WeChat. */
function Waitings({ groups: [first, ...rest] }: { groups: readonly Group[] }) {
  if (first === undefined) return null
  return (
    <>
      <Waiting group={first} />
      {rest.length > 0 && (
        <Below>
          <Waitings groups={rest} />
        </Below>
      )}
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
  // Where the cases are that stand here.
  const roles = useLogin()?.person.roles ?? []
  const queue = choicesOf(roles, useTeams().data).find(({ relation }) => relation === items[0]?.as)?.key
  return (
    <>
      <Heading level={2}>{`${titles[reason]} ${total}`}</Heading>
      <View className='desk-rows'>
        {items.map((row) => (
          <QueueRow key={row.id} row={row} relation={row.as} selected={false} onOpen={() => void go(addresses.deskCase(row.id))} />
        ))}
      </View>
      {total > items.length && (
        <Button
          kind='plain'
          label={t`看全部：${titles[reason]}`}
          onTap={() => void go(addresses.queueOf({ queue, only: filters[reason] }))}
        >
          {t`看全部`}
        </Button>
      )}
    </>
  )
}
