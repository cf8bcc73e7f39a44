import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { DeskDay } from '../../../contract/appointments/appointment'
import { Failure } from '../../platform/frame/Failure'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { Row } from '../../ui/Row'
import { Sheet } from '../../ui/Sheet'
import { showToast } from '../../ui/toast-store'
import { callNext, takeNumber } from '../lookup'
import '../parts/parts.scss'

/** The line of those who come without an appointment. */
export function Numbers({ deskDay: { desk, line, next } }: { deskDay: DeskDay }) {
  const { t } = useLingui()
  const calling = useMutation({ mutationFn: (passed: boolean) => callNext({ deskId: desk.id, after: line.called, passed }) })
  const { called, waiting } = line
  const passed = line.passed.join(t`、`)
  return (
    <Card title={t`取号排队的`}>
      <View className='appointments-text'>{called === 0 ? t`还没开始叫号。` : t`正在叫 ${called} 号。`}</View>
      <View className='appointments-soft'>{waiting === 0 ? t`没有人在等。` : plural(waiting, { other: '还有 # 位在等。' })}</View>
      {passed !== '' && <View className='appointments-soft'>{t`叫过没应的号：${passed}。`}</View>}
      {next.map(({ number, name }) => (
        <Row key={number} motif='person' title={t`${number} 号`} note={name ?? t`没留姓名`} />
      ))}
      <Failure error={calling.error} />
      <View className='appointments-buttons'>
        {waiting > 0 && <Button busy={calling.isPending && !calling.variables} onTap={() => calling.mutate(false)}>{t`叫下一位`}</Button>}
        {waiting > 0 && called > 0 && (
          <Button kind='second' busy={calling.isPending && calling.variables} onTap={() => calling.mutate(true)}>
            {t`${called} 号没应，叫下一位`}
          </Button>
        )}
        {line.open && <ForSomebody deskId={desk.id} />}
      </View>
    </Card>
  )
}

/** A number for somebody who has no phone. */
function ForSomebody({ deskId }: { deskId: string }) {
  const { t } = useLingui()
  const [asking, ask] = useState(false)
  const [missing, setMissing] = useState(false)
  const name = useRef('')
  const taking = useMutation({
    mutationFn: () => takeNumber({ deskId, name: name.current.trim() }),
    onSuccess: ({ mine: { number } }) => {
      ask(false)
      showToast(t`取好了，${number} 号。`)
    },
  })
  const send = () => {
    setMissing(name.current.trim() === '')
    if (name.current.trim() !== '') taking.mutate()
  }
  return (
    <>
      <Button kind='second' onTap={() => ask(true)}>{t`替没手机的人取号`}</Button>
      <Sheet open={asking} title={t`给谁取号？`} closeText={t`关上`} onClose={() => ask(false)}>
        <Field
          id='who'
          label={t`怎么称呼`}
          maxLength={50}
          error={missing ? t`请填上称呼，叫号时好认。` : undefined}
          onCommit={(value) => {
            name.current = value
          }}
        />
        <Failure error={taking.error} />
        <View className='appointments-buttons'>
          <Button busy={taking.isPending} onTap={send}>{t`取号`}</Button>
        </View>
      </Sheet>
    </>
  )
}
