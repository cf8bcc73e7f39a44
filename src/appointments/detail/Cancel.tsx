import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Appointment } from '../../../contract/appointments/appointment'
import { Failure } from '../../platform/frame/Failure'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'
import { showToast } from '../../ui/toast-store'
import { cancel } from '../lookup'
import '../parts/parts.scss'

/** Gives the time back after a second question. */
export function Cancel({ appointment }: { appointment: Appointment }) {
  const { t } = useLingui()
  const [asking, ask] = useState(false)
  const cancelling = useMutation({
    mutationFn: () => cancel({ appointmentId: appointment.id }),
    onSuccess: () => {
      ask(false)
      showToast(t`取消了，时间让给别的邻居。`)
    },
  })
  return (
    <>
      <Button kind='plain' onTap={() => ask(true)}>{t`不去了，取消预约`}</Button>
      <Sheet open={asking} title={t`真的不去了吗？`} closeText={t`关上`} onClose={() => ask(false)}>
        <View className='appointments-text'>{t`取消后这个时间马上让给别人，再想去要重新约。`}</View>
        <Failure error={cancelling.error} />
        <View className='appointments-buttons'>
          <Button busy={cancelling.isPending} onTap={() => cancelling.mutate()}>{t`取消预约`}</Button>
          <Button kind='second' onTap={() => ask(false)}>{t`还是去`}</Button>
        </View>
      </Sheet>
    </>
  )
}
