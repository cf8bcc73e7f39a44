import { Plural, useLingui } from '@lingui/react/macro'
import type { Booking } from '../../../contract/bookings'
import type { CaseRow } from '../../../contract/cases/row'
import { BookingRow } from '../../bookings/BookingRow'
import { addresses } from '../../platform/addresses'
import { go } from '../../platform/go'
import { useUnread } from '../../platform/unread'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { CaseLine, casesWaiting } from './CaseLine'

const most = 3

interface WaitingProps {
  bookings: Booking[]
  cases: CaseRow[]
}

/** What waits for me: cases under way, the next bookings and unread notices. Empty if there are none. */
export function Waiting({ bookings, cases }: WaitingProps) {
  const { t } = useLingui()
  const unread = useUnread()
  const next = bookings.slice(0, most)
  const open = casesWaiting(cases).slice(0, most)
  if (next.length === 0 && open.length === 0 && unread === 0) return null
  return (
    <Card title={t`等着我的`}>
      {open.map((row) => (
        <CaseLine key={row.id} row={row} />
      ))}
      {next.map((booking) => (
        <BookingRow key={booking.id} booking={booking} />
      ))}
      {unread > 0 && <Row motif='envelope' title={<Plural value={unread} other='# 条新通知' />} onTap={() => void go(addresses.inbox)} />}
    </Card>
  )
}
