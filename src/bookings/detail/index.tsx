import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { useRouter } from '@tarojs/taro'
import { Answer } from '../../platform/frame/Answer'
import { LoginAsk } from '../../platform/frame/LoginAsk'
import { Page } from '../../platform/frame/Page'
import { useLogin } from '../../platform/login'
import { Band } from '../../ui/Band'
import { BookingFacts } from '../BookingFacts'
import { useBooking } from '../lookup'
import { sayState } from '../words'
import { Cancel } from './Cancel'

export default function BookingPage() {
  const { t } = useLingui()
  const { params } = useRouter()
  const login = useLogin()
  const query = useBooking(params.booking ?? '')
  const booking = query.data
  const band = booking && (
    <Band title={booking.session.title} lines={[sayState(booking).words]} seed={booking.session.activityId} motif={booking.session.motif} />
  )
  if (login === undefined) {
    return (
      <Page title={t`我的报名`}>
        <LoginAsk title={t`登录后看您的报名`} />
      </Page>
    )
  }
  return (
    <Page title={t`我的报名`} band={band}>
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
