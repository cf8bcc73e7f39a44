import type { Booking } from '../../contract/bookings'
import { addresses } from '../platform/addresses'
import { go } from '../platform/go'
import { saySpan } from '../platform/words/times'
import { wordsOf } from '../sessions/kinds/kinds'
import { Row } from '../ui/Row'
import { Tag } from '../ui/Tag'
import { sayState } from './words'

export function BookingRow({ booking }: { booking: Booking }) {
  const { session } = booking
  const { tone, words } = sayState(booking)
  return (
    <Row
      motif={wordsOf(session.kind).motif(session.about)}
      title={session.title}
      note={`${saySpan(session.startsAt, session.endsAt)} · ${session.venue.name}`}
      end={<Tag tone={tone}>{words}</Tag>}
      onTap={() => void go(addresses.booking(booking.id))}
    />
  )
}
