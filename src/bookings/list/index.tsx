import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import { addresses } from '../../platform/addresses'
import { Answer } from '../../platform/frame/Answer'
import { LoginAsk } from '../../platform/frame/LoginAsk'
import { Page } from '../../platform/frame/Page'
import { useLogin } from '../../platform/login'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Empty } from '../../ui/Empty'
import { Skeleton } from '../../ui/Skeleton'
import { BookingRow } from '../BookingRow'
import { useBookings } from '../lookup'

export default function BookingsPage() {
  const { t } = useLingui()
  const login = useLogin()
  return <Page title={t`我的报名`}>{login === undefined ? <LoginAsk title={t`登录后看您的报名`} /> : <Bookings />}</Page>
}

function Bookings() {
  const { t } = useLingui()
  const [when, setWhen] = useState<'coming' | 'past'>('coming')
  const query = useBookings(when)
  useReachBottom(() => {
    if (query.hasNextPage && !query.isFetching) void query.fetchNextPage()
  })
  usePullDownRefresh(async () => {
    await query.refetch()
    Taro.stopPullDownRefresh()
  })
  const options = [
    { value: 'coming', label: t`要去的` },
    { value: 'past', label: t`去过的` },
  ]
  return (
    <>
      <Choice
        id='when'
        compact
        label={t`看哪些`}
        options={options}
        value={when}
        onChange={(value) => setWhen(value === 'past' ? 'past' : 'coming')}
      />
      <Answer query={query}>
        {({ pages }) => {
          const all = pages.flatMap(({ items }) => items)
          if (all.length === 0) return when === 'coming' ? <NoneComing /> : <Empty motif='empty' title={t`还没有参加过活动`} />
          return (
            <Card>
              {all.map((booking) => (
                <BookingRow key={booking.id} booking={booking} />
              ))}
              {query.isFetchingNextPage && <Skeleton label={t`正在打开`} rows={2} />}
            </Card>
          )
        }}
      </Answer>
    </>
  )
}

function NoneComing() {
  const { t } = useLingui()
  const action = <Button onTap={() => void Taro.switchTab({ url: addresses.activities })}>{t`看看有什么活动`}</Button>
  return <Empty motif='empty' title={t`还没有报名`} note={t`报了名的活动会在这里。`} action={action} />
}
