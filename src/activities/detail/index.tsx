import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { dayOf } from '../../../contract/time'
import { useBookingOf } from '../../bookings/lookup'
import { addresses } from '../../platform/addresses'
import { Answer } from '../../platform/frame/Answer'
import { Page } from '../../platform/frame/Page'
import { sayFestival, sayLunar } from '../../platform/words/lunar'
import { sayDay } from '../../platform/words/times'
import { Band } from '../../ui/Band'
import { useSession } from '../lookup'
import { Booked } from './Booked'
import { BookFoot } from './BookFoot'
import { Facts } from './Facts'
import { PartyChoice } from './PartyChoice'
import { Sessions } from './Sessions'
import { useBooking } from './useBooking'
import './index.scss'

export default function ActivityPage() {
  const { t } = useLingui()
  const { params } = useRouter()
  const [sessionId, setSessionId] = useState(params.session ?? '')
  const query = useSession(sessionId)
  const session = query.data
  const booking = useBooking(session)
  const mine = useBookingOf(sessionId)
  useShareAppMessage(() => ({ title: session?.title ?? t`社区活动`, path: addresses.session(sessionId) }))

  const day = session === undefined ? undefined : dayOf(Date.parse(session.startsAt))
  const band = session !== undefined && day !== undefined && (
    <View className='detail-band'>
      <Band
        large
        title={session.title}
        lines={[`${sayDay(day)} · ${session.festival === null ? sayLunar(session.lunar) : sayFestival(session.festival)}`]}
        seed={session.activityId}
        motif={session.motif}
      />
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
