import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { type ReactNode, useRef, useState } from 'react'
import { Failure } from '../../platform/frame/Failure'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Sheet } from '../../ui/Sheet'
import { showToast } from '../../ui/toast-store'
import { callOff } from '../parts/asking'

interface CallOffProps {
  activityId: string
  /** If omitted, every session that has not begun. */
  sessionId?: string
  children: ReactNode
}

/** The button that calls off, and the reason that everybody who booked will read. */
export function CallOff({ activityId, sessionId, children }: CallOffProps) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const [wrong, setWrong] = useState<string>()
  const reason = useRef('')
  const calling = useMutation({
    mutationFn: () => callOff({ activityId, sessionId, reason: reason.current }),
    onSuccess: () => {
      showToast(t`取消了，报了名的都会收到通知。`)
      setOpen(false)
    },
  })
  const call = () => {
    setWrong(reason.current.trim() === '' ? t`写上为什么不办，大家会看到` : undefined)
    if (reason.current.trim() !== '') calling.mutate()
  }
  return (
    <>
      <Button kind='plain' onTap={() => setOpen(true)}>
        {children}
      </Button>
      <Sheet open={open} title={t`不办了`} closeText={t`关上`} onClose={() => setOpen(false)}>
        <View className='planning-soft'>{t`报了名的都会收到通知，名额退掉，不能再恢复。`}</View>
        <Field
          id='reason'
          label={t`为什么不办了`}
          placeholder={t`比如：明天大雪`}
          maxLength={200}
          error={wrong}
          onCommit={(typed) => {
            reason.current = typed
          }}
        />
        <Failure error={calling.error} />
        <Button busy={calling.isPending} onTap={call}>{t`不办了，通知大家`}</Button>
      </Sheet>
    </>
  )
}
