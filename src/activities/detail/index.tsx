import { whole } from '../../platform/frame/Whole'
import '../../bookings/catalogue'
import '../../me/catalogue'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { useBookingOf } from '../../bookings/lookup'
import { addresses } from '../../platform/addresses'
import { Answer } from '../../platform/frame/Answer'
import { Page } from '../../platform/frame/Page'
import { useSession } from '../../sessions/lookup'
import { Booked } from './Booked'
import { BookFoot } from './BookFoot'
import { Facts } from './Facts'
import { NotNow } from './NotNow'
import { PartyChoice } from './PartyChoice'
import { SessionBand } from './SessionBand'
import { Sessions } from './Sessions'
import { useBooking } from './useBooking'
import { WhoMayCome } from './WhoMayCome'
import './index.scss'

function ActivityPage() {
  const { t } = useLingui()
  const { params } = useRouter()
  const [sessionId, setSessionId] = useState(params.session ?? '')
  const query = useSession(sessionId)
  const session = query.data
  const booking = useBooking(session)
  const mine = useBookingOf(sessionId)
  useShareAppMessage(() => ({ title: session?.title ?? t`社区活动`, path: addresses.session(sessionId) }))

  const band = session !== undefined && (
    <View className='detail-band'>
      <SessionBand session={session} />
    </View>
  )
  const open = session?.state === 'open' && mine === undefined
  return (
    <Page title={session?.title ?? t`活动`} wide band={band || undefined} foot={open ? <BookFoot booking={booking} /> : undefined}>
      <Answer query={query} kind='page'>
        {(detail) => (
          <View className='detail'>
            <View className='detail-main'>
              {mine !== undefined && <Booked booking={mine} />}
              <Sessions session={detail} onChoose={setSessionId} />
              {mine === undefined && <WhoMayCome session={detail} />}
              {mine === undefined && <NotNow session={detail} onChoose={setSessionId} />}
              {open && <PartyChoice booking={booking} left={detail.left} />}
            </View>
            <View className='detail-side'>
              <Facts session={detail} />
            </View>
          </View>
        )}
      </Answer>
    </Page>
  )
}

export default whole(ActivityPage)
