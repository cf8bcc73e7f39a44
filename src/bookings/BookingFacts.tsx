import { useLingui } from '@lingui/react/macro'
import type { Booking } from '../../contract/bookings'
import { venuePart } from '../communities/venue/lookup'
import { go } from '../platform/go'
import { saySpan } from '../platform/words/times'
import { wordsOf } from '../sessions/kinds/kinds'
import { useSession } from '../sessions/lookup'
import { Card } from '../ui/Card'
import { Row } from '../ui/Row'
import { sayParty, saySeats } from './words'

export function BookingFacts({ booking }: { booking: Booking }) {
  const { t } = useLingui()
  const { session, seats } = booking
  const place = useSession(session.id).data?.place
  const { motif, page } = wordsOf(session.kind)
  return (
    <Card>
      <Row motif='clock' title={saySpan(session.startsAt, session.endsAt)} note={t`什么时候`} />
      <venuePart.VenueRow motif='house' venue={session.venue} place={place} />
      <Row motif='hands' title={sayParty(booking)} note={saySeats(seats)} />
      {page && <Row motif={motif(session.about)} title={page.label()} onTap={() => void go(page.address(session))} />}
    </Card>
  )
}
