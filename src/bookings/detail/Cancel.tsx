import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Booking } from '../../../contract/bookings'
import { Failure } from '../../platform/frame/Failure'
import { go } from '../../platform/go'
import { sayMoment } from '../../platform/words/times'
import { wordsOf } from '../../sessions/kinds/kinds'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'
import { showToast } from '../../ui/toast-store'
import { bookAgain } from '../bookAgain'
import { cancel } from '../lookup'
import '../index.scss'

/** Gives the seats back after a second question, and can be undone; or says why it is too late to cancel. */
export function Cancel({ booking }: { booking: Booking }) {
  const { t } = useLingui()
  const [asking, setAsking] = useState(false)
  const cancelling = useMutation({
    mutationFn: () => cancel({ bookingId: booking.id }),
    onSuccess: () => {
      setAsking(false)
      showToast(t`已经取消，名额空出来了。`, { undo: { label: t`还是要去`, onUndo: () => void bookAgain(booking) } })
    },
  })
  if (booking.state === 'cancelled') return <Again booking={booking} />
  if (!booking.allowed.includes('cancel')) return <TooLate booking={booking} />
  const until = sayMoment(booking.session.cancelUntil)
  return (
    <View className='booking-cancel'>
      <View className='booking-note'>{t`来不了的话，${until} 以前可以取消，名额会让给别的邻居。`}</View>
      <Button kind='second' onTap={() => setAsking(true)}>{t`取消报名`}</Button>
      <Sheet open={asking} title={t`真的不去了吗？`} closeText={t`关上`} onClose={() => setAsking(false)}>
        <View className='booking-note'>{t`取消后名额马上让出来，再想去要重新报名。`}</View>
        <Failure error={cancelling.error} />
        <View className='booking-buttons'>
          <Button busy={cancelling.isPending} onTap={() => cancelling.mutate()}>{t`取消报名`}</Button>
          <Button kind='second' onTap={() => setAsking(false)}>{t`还是去`}</Button>
        </View>
      </Sheet>
    </View>
  )
}

/** Whoever has changed their mind again finds the way back here. */
function Again({ booking: { session } }: { booking: Booking }) {
  const { t } = useLingui()
  const { page } = wordsOf(session.kind)
  if (session.state !== 'open' || !page) return null
  return (
    <View className='booking-cancel'>
      <Button onTap={() => void go(page.address(session))}>{t`再报名`}</Button>
    </View>
  )
}

function TooLate({ booking }: { booking: Booking }) {
  const { t } = useLingui()
  const coming =
    booking.state === 'confirmed' &&
    (booking.session.state === 'open' || booking.session.state === 'full' || booking.session.state === 'closed')
  if (!coming) return null
  return (
    <View className='booking-cancel'>
      <View className='booking-note'>{t`已经过了能取消的时间，来不了请打电话告诉社区。`}</View>
    </View>
  )
}
