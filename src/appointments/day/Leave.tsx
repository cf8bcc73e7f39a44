import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Desk } from '../../../contract/appointments/appointment'
import { dayOf, startOfDay } from '../../../contract/time'
import { Failure } from '../../platform/frame/Failure'
import { sayDay, today } from '../../platform/words/times'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { Sheet } from '../../ui/Sheet'
import { showToast } from '../../ui/toast-store'
import { setLeave } from '../lookup'
import '../parts/parts.scss'

const oneDay = 86_400_000
const lengths = [1, 3, 7, 14]
const halves = { morning: { from: '00:00', to: '12:00' }, afternoon: { from: '12:00', to: '24:00' } }
const whole = 'whole'
type Part = 'whole' | keyof typeof halves

/** Closes the desk or one of its counters from a day on, or opens it again. */
export function Leave({ desk, day }: { desk: Desk; day: string }) {
  const { t } = useLingui()
  const [asking, ask] = useState(false)
  const [part, setPart] = useState<Part>('whole')
  const [days, setDays] = useState(1)
  const [counter, setCounter] = useState(whole)
  const sending = useMutation({
    mutationFn: (closed: boolean) =>
      setLeave({
        deskId: desk.id,
        counter: counter === whole ? undefined : Number(counter),
        from: day,
        to: dayOf(startOfDay(day) + (days - 1) * oneDay),
        hours: part === 'whole' ? undefined : halves[part],
        closed,
      }),
    onSuccess: (_, closed) => {
      ask(false)
      showToast(closed ? t`停办记下了，约过的人会收到通知。` : t`又可以约了。`)
    },
  })
  const date = sayDay(day)
  const parts = { whole: t`全天`, morning: t`上午`, afternoon: t`下午` }
  if (day < today()) return null
  return (
    <View className='appointments-buttons'>
      <Button kind='second' onTap={() => ask(true)}>{t`请假、停办`}</Button>
      <Sheet open={asking} title={t`${date} 停办`} closeText={t`关上`} onClose={() => ask(false)}>
        {desk.counters > 1 && <Counters count={desk.counters} value={counter} onChange={setCounter} />}
        <Choice
          id='part'
          compact
          label={t`停多久`}
          options={Object.entries(parts).map(([value, label]) => ({ value, label }))}
          value={part}
          onChange={(value) => setPart(value as Part)}
        />
        <Choice
          id='days'
          compact
          label={t`连着几天`}
          options={lengths.map((count) => ({ value: String(count), label: plural(count, { other: '# 天' }) }))}
          value={String(days)}
          onChange={(value) => setDays(Number(value))}
        />
        <View className='appointments-text'>{t`能换到别的窗口的，还是原来的时间。换不了的会收到通知，预约不作废，换个时间就行。`}</View>
        <Failure error={sending.error} />
        <View className='appointments-buttons'>
          <Button busy={sending.isPending && sending.variables} onTap={() => sending.mutate(true)}>{t`停办`}</Button>
          <Button
            kind='second'
            busy={sending.isPending && !sending.variables}
            onTap={() => sending.mutate(false)}
          >{t`照常办，取消停办`}</Button>
        </View>
      </Sheet>
    </View>
  )
}

interface CountersProps {
  count: number
  value: string
  onChange: (value: string) => void
}

function Counters({ count, value, onChange }: CountersProps) {
  const { t } = useLingui()
  const options = [
    { value: whole, label: t`都停` },
    ...Array.from({ length: count }, (_, at) => ({ value: String(at + 1), label: t`${at + 1} 号窗口` })),
  ]
  return <Choice id='counter' compact label={t`哪个窗口`} options={options} value={value} onChange={onChange} />
}
