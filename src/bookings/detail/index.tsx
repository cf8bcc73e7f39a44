import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { useRouter } from '@tarojs/taro'
import { Answer } from '../../platform/frame/Answer'
import { Page } from '../../platform/frame/Page'
import { Band } from '../../ui/Band'
import { BookingFacts } from '../BookingFacts'
import { useBooking } from '../lookup'
import { sayState } from '../words'
import { Cancel } from './Cancel'

export default function BookingPage() {
  const { t } = useLingui()
  const { params } = useRouter()
  const query = useBooking(params.booking ?? '')
  const booking = query.data
  const band = booking && (
    <Band title={booking.session.title} lines={[sayState(booking).words]} seed={booking.session.activityId} motif={booking.session.motif} />
  )
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
