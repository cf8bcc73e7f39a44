import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { mostSeats } from '../../../contract/activities'
import type { Session } from '../../../contract/sessions/session'
import { isRefusal } from '../../platform/failures'
import { Failure } from '../../platform/frame/Failure'
import { sayFailure } from '../../platform/words/refusals'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Sheet } from '../../ui/Sheet'
import { showToast } from '../../ui/toast-store'
import { seatsOf } from '../form/time.rules'
import { setCapacity } from '../parts/asking'

/** More seats or fewer, while people book. */
export function Capacity({ session, onClose }: { session: Session; onClose: () => void }) {
  const { t } = useLingui()
  const typed = useRef(String(session.capacity))
  const [wrong, setWrong] = useState<string>()
  const changing = useMutation({
    mutationFn: (capacity: number) => setCapacity({ sessionId: session.id, capacity }),
    onSuccess: () => {
      showToast(t`人数改好了。`)
      onClose()
    },
  })
  const change = () => {
    const capacity = seatsOf(typed.current, mostSeats)
    setWrong(typeof capacity === 'number' ? undefined : t`写一个数，最少 1，最多 ${mostSeats}`)
    if (typeof capacity === 'number') changing.mutate(capacity)
  }
  const atField = isRefusal(changing.error, 'SEATS_TAKEN', 'VENUE_TOO_SMALL')
  return (
    <Sheet open title={t`改人数`} closeText={t`关上`} onClose={onClose}>
      <View className='planning-soft'>{plural(session.capacity - session.left, { other: '现在报了 # 个，不能改得比这少。' })}</View>
      <Field
        id='capacity'
        label={t`最多来多少人`}
        type='phone'
        maxLength={8}
        defaultValue={typed.current}
        error={wrong ?? (atField ? sayFailure(changing.error) : undefined)}
        onCommit={(value) => {
          typed.current = value
        }}
      />
      {!atField && <Failure error={changing.error} />}
      <Button busy={changing.isPending} onTap={change}>{t`改好`}</Button>
    </Sheet>
  )
}
