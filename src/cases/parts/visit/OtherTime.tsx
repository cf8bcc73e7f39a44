import { useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import type { Case } from '../../../../contract/cases/case'
import { Failure } from '../../../platform/frame/Failure'
import { Button } from '../../../ui/Button'
import { Field } from '../../../ui/Field'
import { Sheet } from '../../../ui/Sheet'
import { useActing } from '../../act'
import { sayOwn } from '../../words'

interface OtherTimeProps {
  item: Case
  open: boolean
  onClose: () => void
}

/** The proposed time does not suit: the resident tells the visitor when it would. */
export function OtherTime({ item, open, onClose }: OtherTimeProps) {
  const { t } = useLingui()
  const words = useRef('')
  const [wrong, setWrong] = useState(false)
  const acting = useActing()
  const send = () => {
    const when = words.current.trim()
    setWrong(when === '')
    if (when === '') return
    const deed = { caseId: item.id, action: null, text: t`这个时间不方便。${when}`, staffOnly: false }
    const said = sayOwn(item.kind, 'visit.told') ?? t`告诉他们了，会再跟您约。`
    acting.mutate({ deed, said }, { onSuccess: onClose })
  }
  return (
    <Sheet open={open} title={t`什么时候方便？`} closeText={t`关上`} onClose={onClose}>
      <Field
        id='when'
        label={sayOwn(item.kind, 'visit.tell') ?? t`告诉上门的人`}
        hint={t`比如：明天上午都在家`}
        error={wrong ? t`请写什么时候方便。` : undefined}
        maxLength={200}
        onCommit={(value) => {
          words.current = value
        }}
      />
      <Failure error={acting.error} />
      <Button busy={acting.isPending} onTap={send}>
        {sayOwn(item.kind, 'visit.send') ?? t`发出去`}
      </Button>
    </Sheet>
  )
}
