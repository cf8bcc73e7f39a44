import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { Booking } from '../../../contract/bookings'
import type { Community } from '../../../contract/communities'
import type { Session } from '../../../contract/sessions/session'
import { addresses } from '../../platform/addresses'
import { CareSwitch } from '../../platform/frame/CareSwitch'
import { go } from '../../platform/go'
import { festivalMotif, sayFestival, sayLunar } from '../../platform/words/lunar'
import { sayDate, sayDaysLeft } from '../../platform/words/times'
import { festivalOf } from '../../sessions/kinds/activity'
import { wordsOf } from '../../sessions/kinds/kinds'
import { sayStanding } from '../../sessions/words'
import { Band } from '../../ui/Band'
import { useLook } from '../../ui/Look'
import { pressable } from '../../ui/press'

interface FestivalBandProps {
  community: Community | undefined
  sessions: Session[]
  bookings: readonly Booking[]
}

/** The next festival, with the sessions that can be booked for it. */
export function FestivalBand({ community, sessions, bookings }: FestivalBandProps) {
  const { t } = useLingui()
  const over = (
    <View className='home-over'>
      <View>{community?.name ?? ''}</View>
      <CareSwitch />
    </View>
  )
  const { care } = useLook()
  const next = community?.nextFestival
  if (next === undefined || next === null)
    return <Band over={over} title={t`您好，邻居`} lines={[t`有事找社区，没事来坐坐。`]} seed='shiliu' motif='pomegranate' />
  const session = sessions.find((one) => festivalOf(one) === next.festival && one.state !== 'cancelled')
  const left = sayDaysLeft(next.day)
  const lines = care ? [left] : [`${sayDate(next.day)} · ${sayLunar(next.lunar)}`, left]
  return (
    <Band
      over={over}
      title={session?.title ?? sayFestival(next.festival)}
      lines={lines}
      seed={session === undefined ? next.festival : wordsOf(session.kind).seed(session.about)}
      motif={festivalMotif(next.festival)}
    >
      {session !== undefined && <BandLink session={session} booking={bookings.find(({ sessionId }) => sessionId === session.id)} />}
    </Band>
  )
}

function BandLink({ session, booking }: { session: Session; booking: Booking | undefined }) {
  const { t } = useLingui()
  const { words } = sayStanding(session)
  const address = booking ? addresses.booking(booking.id) : addresses.session(session.id)
  const said = booking ? t`您报好名了 ›` : session.state === 'open' ? t`${words}，去报名 ›` : `${words} ›`
  return (
    <View className='home-link focusable' {...pressable({ onTap: () => void go(address) })}>
      {said}
    </View>
  )
}
