import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { Session } from '../../../contract/sessions/session'
import { addresses } from '../../platform/addresses'
import { Answer } from '../../platform/frame/Answer'
import { go } from '../../platform/go'
import { SessionRow } from '../../sessions/SessionRow'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { pressable } from '../../ui/press'

const most = 4

interface ComingProps {
  query: Parameters<typeof Answer<{ items: Session[] }>>[0]['query']
}

/** The next sessions that can still be attended. */
export function Coming({ query }: ComingProps) {
  const { t } = useLingui()
  const all = (
    <View className='home-all focusable' {...pressable({ onTap: () => void go(addresses.activities) })}>
      {t`全部`}
    </View>
  )
  return (
    <Card title={t`近期活动`} end={all}>
      <Answer query={query} rows={most}>
        {({ items }) => {
          const next = items.filter(({ state }) => state === 'open' || state === 'notOpen' || state === 'full').slice(0, most)
          if (next.length === 0) return <Empty motif='empty' title={t`近期还没有活动`} note={t`有了新活动，这里会先看到。`} />
          return next.map((session) => <SessionRow key={session.id} session={session} />)
        }}
      </Answer>
    </Card>
  )
}
