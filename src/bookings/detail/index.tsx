import { whole } from '../../platform/frame/Whole'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { useRouter } from '@tarojs/taro'
import type { Booking } from '../../../contract/bookings'
import { Answer } from '../../platform/frame/Answer'
import { Page } from '../../platform/frame/Page'
import { wordsOf } from '../../sessions/kinds/kinds'
import { Band } from '../../ui/Band'
import { BookingFacts } from '../BookingFacts'
import { useBooking } from '../lookup'
import { sayState } from '../words'
import { Cancel } from './Cancel'

function BookingPage() {
  const { t } = useLingui()
  const { params } = useRouter()
  const query = useBooking(params.booking ?? '')
  const booking = query.data
  const band = booking && <BookingBand booking={booking} />
  return (
    <Page title={t`我的报名`} band={band} login={t`登录后看您的报名`}>
      <Answer query={query} kind='page'>
        {(found) => (
          <>
            <BookingFacts booking={found} />
            <Cancel booking={found} />
          </>
        )}
      </Answer>
    </Page>
  )
}

function BookingBand({ booking }: { booking: Booking }) {
  const { kind, about, title } = booking.session
  const { seed, motif } = wordsOf(kind)
  return <Band title={title} lines={[sayState(booking).words]} seed={seed(about)} motif={motif(about)} />
}

export default whole(BookingPage)
