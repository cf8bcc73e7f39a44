import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { mostInParty } from '../../../contract/bookings'
import { chooseHome } from '../../me/lookup'
import { addresses } from '../../platform/addresses'
import { isRefusal } from '../../platform/failures'
import { Failure } from '../../platform/frame/Failure'
import { go, goAside } from '../../platform/go'
import { useLogin } from '../../platform/login'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { AddName } from './AddName'
import { myself, type PartyInMaking } from './useBooking'
import './index.scss'

interface PartyChoiceProps {
  booking: PartyInMaking
  left: number
}

/** 谁去: me, my family, or a name to add. */
export function PartyChoice({ booking, left }: PartyChoiceProps) {
  const { t } = useLingui()
  const claimed = useLogin()?.person.home?.state === 'claimed'
  const [adding, setAdding] = useState(false)
  const { family, values, choose, add } = booking
  const full = values.length >= Math.min(mostInParty, left)
  const options = [{ value: myself, label: t`我` }, ...family.map(({ id, name }) => ({ value: id, label: name }))].map((option) => ({
    ...option,
    disabled: full && !values.includes(option.value),
  }))
  return (
    <Card>
      <View className='party'>
        <Choice id='party' multiple compact label={t`谁去`} hint={sayMost(left)} options={options} values={values} onChange={choose} />
        <Button kind='plain' disabled={full} onTap={() => setAdding(true)}>{t`＋ 添加一个人`}</Button>
        <Failure far error={booking.error} />
        {isRefusal(booking.error, 'AUDIENCE_ONLY') &&
          booking.error.data.audience === 'residents' &&
          (claimed ? (
            <Button kind='second' onTap={() => void goAside(addresses.homeChoice)}>{t`看看住址确认了没有`}</Button>
          ) : (
            <ChooseHome onHome={booking.send} />
          ))}
        {isRefusal(booking.error, 'PHONE_NEEDED') && (
          <Button kind='second' onTap={() => void goAside(addresses.profile)}>{t`填电话`}</Button>
        )}
        {isRefusal(booking.error, 'BOOKED_THEN') && <SeeBooking bookingId={booking.error.data.bookingId} />}
      </View>
      <AddName open={adding} onClose={() => setAdding(false)} onAdded={add} />
    </Card>
  )
}

/** Whoever has chosen a home is booked without another tap. */
function ChooseHome({ onHome }: { onHome: () => void }) {
  const { t } = useLingui()
  const choosing = useMutation({ mutationFn: chooseHome, onSuccess: onHome })
  return (
    <>
      <Button kind='second' onTap={() => choosing.mutate()}>{t`选住址`}</Button>
      <Failure error={choosing.error} />
    </>
  )
}

function SeeBooking({ bookingId }: { bookingId: string }) {
  const { t } = useLingui()
  return <Button kind='second' onTap={() => void go(addresses.booking(bookingId))}>{t`看那一场`}</Button>
}

function sayMost(left: number): string {
  return left < mostInParty ? plural(left, { other: '还剩 # 个名额' }) : plural(mostInParty, { other: '最多 # 个人' })
}
