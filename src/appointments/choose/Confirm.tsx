import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { toInstant } from '../../../contract/time'
import { addresses } from '../../platform/addresses'
import { Failure } from '../../platform/frame/Failure'
import { goBack, goInstead } from '../../platform/go'
import { usePick } from '../../platform/words/bilingual'
import { saySpan } from '../../platform/words/times'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { Row } from '../../ui/Row'
import { Sheet } from '../../ui/Sheet'
import { book, move, rearrange, timesChanged } from '../lookup'
import type { Wanted } from './Times'
import '../parts/parts.scss'

type Whose = 'me' | 'other'

interface ConfirmProps {
  wanted: Wanted
  startsAt: string
  minutes: number
  onClose: () => void
}

/** The time once more, for whom it is, and the button. */
export function Confirm({ wanted, startsAt, minutes, onClose }: ConfirmProps) {
  const { t } = useLingui()
  const pick = usePick()
  const name = useRef('')
  const [forWhom, setForWhom] = useState<Whose>('me')
  const [unnamed, setUnnamed] = useState(false)
  const { desk, service, about, moving } = wanted
  const sending = useMutation({
    mutationFn: (): Promise<{ id: string }> => {
      if (moving) return (moving.whose === 'mine' ? move : rearrange)({ appointmentId: moving.id, startsAt })
      return book({
        deskId: desk.id,
        startsAt,
        serviceId: service,
        caseId: about,
        name: forWhom === 'other' ? name.current.trim() : undefined,
      })
    },
    onSuccess: ({ id }) => void (moving?.whose === 'theirs' ? goBack(addresses.deskDay) : goInstead(addresses.appointed(id))),
    onError: () => void timesChanged(),
  })
  const send = () => {
    const missing = forWhom === 'other' && name.current.trim() === ''
    setUnnamed(missing)
    if (!missing) sending.mutate()
  }
  const endsAt = toInstant(Date.parse(startsAt) + minutes * 60_000)
  return (
    <Sheet open title={moving ? t`换到这个时间？` : t`就约这个时间？`} closeText={t`再看看`} onClose={onClose}>
      <Row motif='clock' title={saySpan(startsAt, endsAt)} note={pick(desk.name)} />
      {!moving && <Whom value={forWhom} onChange={setForWhom} />}
      {forWhom === 'other' && (
        <Field
          id='name'
          label={t`来办事的人叫什么？`}
          maxLength={50}
          error={unnamed ? t`请填上名字，窗口好叫人。` : undefined}
          onCommit={(value) => {
            name.current = value
          }}
        />
      )}
      <Failure error={sending.error} />
      <View className='appointments-buttons'>
        <Button busy={sending.isPending} onTap={send}>
          {moving ? t`换到这个时间` : t`约好`}
        </Button>
      </View>
    </Sheet>
  )
}

function Whom({ value, onChange }: { value: Whose; onChange: (value: Whose) => void }) {
  const { t } = useLingui()
  const options = [
    { value: 'me', label: t`我自己` },
    { value: 'other', label: t`替别人约` },
  ]
  const choose = (chosen: string) => onChange(chosen === 'other' ? 'other' : 'me')
  return <Choice id='whom' compact label={t`谁来办？`} options={options} value={value} onChange={choose} />
}
