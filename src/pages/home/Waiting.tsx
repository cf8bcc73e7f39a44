import { Plural, useLingui } from '@lingui/react/macro'
import Taro from '@tarojs/taro'
import type { Booking } from '../../../contract/bookings'
import { BookingRow } from '../../bookings/BookingRow'
import { addresses } from '../../platform/addresses'
import { useUnread } from '../../platform/unread'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'

const most = 3

/** What waits for me: the next bookings, and notices not yet read. Nothing at all for who has neither. */
export function Waiting({ bookings }: { bookings: Booking[] }) {
  const { t } = useLingui()
  const unread = useUnread()
  const next = bookings.filter(({ state }) => state !== 'cancelled').slice(0, most)
  if (next.length === 0 && unread === 0) return null
  return (
    <Card title={t`等着我的`}>
      {next.map((booking) => (
        <BookingRow key={booking.id} booking={booking} />
      ))}
      {unread > 0 && (
        <Row
          motif='envelope'
          title={<Plural value={unread} other='# 条新通知' />}
          onTap={() => void Taro.navigateTo({ url: addresses.inbox })}
        />
      )}
    </Card>
  )
}
