import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { BookerReason, type RollRow } from '../../../contract/roll'
import { dial } from '../../platform/dial'
import { Failure } from '../../platform/frame/Failure'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { pressable } from '../../ui/press'
import { Sheet } from '../../ui/Sheet'
import { revealBooker } from '../parts/asking'
import { sayBookingState, sayPeople } from '../parts/words'

/** One booking: everybody in it, and the booker's number, which is masked until somebody says why they need it. */
export function Booker({ row, sessionId }: { row: RollRow; sessionId: string }) {
  const { t } = useLingui()
  const [asked, setAsked] = useState(false)
  const names = sayPeople(row.names)
  return (
    <View className='roll-row'>
      <View className='roll-names'>{names}</View>
      <View>{row.seats}</View>
      {row.phone === null ? (
        <View className='roll-none'>{t`没留电话`}</View>
      ) : (
        <View className='roll-phone focusable' {...pressable({ onTap: () => setAsked(true), label: t`看${names}的电话，${row.phone}` })}>
          {row.phone}
        </View>
      )}
      <View>{sayBookingState(row.state)}</View>
      <View className='roll-sign' />
      {asked && <Revealing sessionId={sessionId} bookingId={row.bookingId} onClose={() => setAsked(false)} />}
    </View>
  )
}

function Revealing({ sessionId, bookingId, onClose }: { sessionId: string; bookingId: string; onClose: () => void }) {
  const { t } = useLingui()
  const revealing = useMutation({ mutationFn: (reason: BookerReason) => revealBooker({ sessionId, bookingId, reason }) })
  const reasons: Record<BookerReason, string> = { arrange: t`活动有事要商量`, urgent: t`事情紧急`, followUp: t`活动后回访` }
  const value = revealing.data?.value
  return (
    <Sheet open title={revealing.data === undefined ? t`为什么看电话？` : t`电话`} closeText={t`关上`} onClose={onClose}>
      {revealing.data === undefined ? (
        <Choice
          id='reveal'
          label={t`本人会收到通知：看过电话、为了什么`}
          options={BookerReason.options.map((reason) => ({ value: reason, label: reasons[reason] }))}
          onChange={(reason) => revealing.mutate(BookerReason.parse(reason))}
        />
      ) : (
        <View className='planning-text'>{value ?? t`没有填`}</View>
      )}
      {value && <Button onTap={() => dial(value)}>{t`打电话`}</Button>}
      <Failure error={revealing.error} />
    </Sheet>
  )
}
