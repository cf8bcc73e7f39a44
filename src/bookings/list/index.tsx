import { whole } from '../../platform/frame/Whole'
import { go } from '../../platform/go'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { addresses } from '../../platform/addresses'
import { Items } from '../../platform/frame/Items'
import { Page } from '../../platform/frame/Page'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Empty } from '../../ui/Empty'
import { Row } from '../../ui/Row'
import { BookingRow } from '../BookingRow'
import { useBookings } from '../lookup'

function BookingsPage() {
  const { t } = useLingui()
  return (
    <Page title={t`我的报名`} login={t`登录后看您的报名`}>
      <Bookings />
    </Page>
  )
}

function Bookings() {
  const { t } = useLingui()
  const [when, setWhen] = useState<'coming' | 'past'>('coming')
  const query = useBookings(when)
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
      <Card>
        <Row motif='calendar' title={t`办事预约`} note={t`约了去窗口的时间在这里`} onTap={() => void go(addresses.appointments)} />
      </Card>
      <Items query={query} empty={when === 'coming' ? <NoneComing /> : <Empty motif='empty' title={t`还没有参加过活动`} />}>
        {(bookings, more) => (
          <Card>
            {bookings.map((booking) => (
              <BookingRow key={booking.id} booking={booking} />
            ))}
            {more}
          </Card>
        )}
      </Items>
    </>
  )
}

function NoneComing() {
  const { t } = useLingui()
  const action = <Button onTap={() => void go(addresses.activities)}>{t`看看有什么活动`}</Button>
  return <Empty motif='empty' title={t`还没有报名`} note={t`报了名的活动会在这里。`} action={action} />
}

export default whole(BookingsPage)
