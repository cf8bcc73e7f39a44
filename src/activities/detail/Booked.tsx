import { useLingui } from '@lingui/react/macro'
import type { Booking } from '../../../contract/bookings'
import { addresses } from '../../platform/addresses'
import { go } from '../../platform/go'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'

/** Shown when this session is already booked: for whom, and where to cancel. */
export function Booked({ booking }: { booking: Booking }) {
  const { t } = useLingui()
  const who = booking.party.map(({ personId, name }) => (personId === undefined ? name : t`我`)).join(t`、`)
  return (
    <Card>
      <Row
        motif='done'
        title={t`您已经报名了`}
        note={who}
        end={<Tag tone='done'>{t`已报名`}</Tag>}
        onTap={() => void go(addresses.booking(booking.id))}
      />
    </Card>
  )
}
