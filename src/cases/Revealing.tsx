import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { RevealReason } from '../../contract/reveals'
import { dial } from '../platform/dial'
import { Failure } from '../platform/frame/Failure'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { Sheet } from '../ui/Sheet'
import './cases.scss'

interface RevealingProps {
  what: 'name' | 'phone'
  /** How its owner learns of it. */
  told: string
  show(reason: RevealReason): Promise<{ value: string | null }>
  onClose: () => void
}

/** Shows a masked name or number to staff, once they have said why; its owner is told. */
export function Revealing({ what, told, show, onClose }: RevealingProps) {
  const { t } = useLingui()
  const revealing = useMutation({ mutationFn: show })
  const value = revealing.data?.value
  const reasons: Record<RevealReason, string> = {
    arrange: t`约时间、问情况`,
    visit: t`上门前联系`,
    urgent: t`情况紧急`,
    followUp: t`回访`,
  }
  const [why, title] = what === 'phone' ? [t`为什么看电话？`, t`电话`] : [t`为什么看姓名？`, t`姓名`]
  return (
    <Sheet open title={revealing.data === undefined ? why : title} closeText={t`关上`} onClose={onClose}>
      {revealing.data === undefined ? (
        <Choice
          id='reveal'
          label={told}
          options={RevealReason.options.map((reason) => ({ value: reason, label: reasons[reason] }))}
          onChange={(reason) => revealing.mutate(RevealReason.parse(reason))}
        />
      ) : (
        <View className='case-revealed'>{value ?? t`没有填`}</View>
      )}
      {what === 'phone' && value && <Button onTap={() => dial(value)}>{t`打电话`}</Button>}
      <Failure error={revealing.error} />
    </Sheet>
  )
}
