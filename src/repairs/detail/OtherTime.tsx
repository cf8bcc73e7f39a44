import { useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import type { Case } from '../../../contract/cases/case'
import { Failure } from '../../platform/frame/Failure'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Sheet } from '../../ui/Sheet'
import { showToast } from '../../ui/toast-store'
import { useSaying } from './useSaying'

interface OtherTimeProps {
  item: Case
  open: boolean
  onClose: () => void
}

/** The proposed time does not suit: the repairer reads when it would. */
export function OtherTime({ item, open, onClose }: OtherTimeProps) {
  const { t } = useLingui()
  const words = useRef('')
  const [wrong, setWrong] = useState(false)
  const saying = useSaying(item.id)
  const send = () => {
    const when = words.current.trim()
    setWrong(when === '')
    if (when === '') return
    saying.mutate(
      { text: t`这个时间不方便。${when}` },
      {
        onSuccess: () => {
          onClose()
          showToast(t`告诉师傅了，会再跟您约。`)
        },
      },
    )
  }
  return (
    <Sheet open={open} title={t`什么时候方便？`} closeText={t`关上`} onClose={onClose}>
      <Field
        id='when'
        label={t`告诉师傅`}
        hint={t`比如：明天上午都在家`}
        error={wrong ? t`请写什么时候方便。` : undefined}
        maxLength={200}
        onCommit={(value) => {
          words.current = value
        }}
      />
      <Failure error={saying.error} />
      <Button busy={saying.isPending} onTap={send}>{t`发给师傅`}</Button>
    </Sheet>
  )
}
