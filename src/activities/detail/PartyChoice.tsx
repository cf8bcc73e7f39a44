import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { mostInParty } from '../../../contract/bookings'
import { addresses } from '../../platform/addresses'
import { isRefusal } from '../../platform/failures'
import { Failure } from '../../platform/frame/Failure'
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
        <Button kind='plain' onTap={() => setAdding(true)}>{t`＋ 添加一个人`}</Button>
        <Failure error={booking.error} />
        {isRefusal(booking.error, 'AUDIENCE_ONLY') && booking.error.data.audience === 'residents' && (
          <Button kind='second' onTap={() => void Taro.navigateTo({ url: addresses.homeChoice })}>
            {claimed ? t`看看住址确认了没有` : t`选住址`}
          </Button>
        )}
        {isRefusal(booking.error, 'PHONE_NEEDED') && (
          <Button kind='second' onTap={() => void Taro.navigateTo({ url: addresses.profile })}>{t`填电话`}</Button>
        )}
        {isRefusal(booking.error, 'BOOKED_THEN') && <SeeBooking bookingId={booking.error.data.bookingId} />}
      </View>
      <AddName open={adding} onClose={() => setAdding(false)} onAdded={(member) => !full && add(member)} />
    </Card>
  )
}

function SeeBooking({ bookingId }: { bookingId: string }) {
  const { t } = useLingui()
  return <Button kind='second' onTap={() => void Taro.navigateTo({ url: addresses.booking(bookingId) })}>{t`看那一场`}</Button>
}

function sayMost(left: number): string {
  return left < mostInParty ? plural(left, { other: '还剩 # 个名额' }) : plural(mostInParty, { other: '最多 # 个人' })
}
