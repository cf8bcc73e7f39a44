import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { FamilyMember } from '../../../contract/family'
import { PersonName } from '../../../contract/text'
import { addFamily } from '../../me/family/lookup'
import { Failure } from '../../platform/frame/Failure'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Sheet } from '../../ui/Sheet'

interface AddNameProps {
  open: boolean
  onClose: () => void
  onAdded: (member: FamilyMember) => void
}

/** Adds a person to book for; they are remembered for next time. */
export function AddName({ open, onClose, onAdded }: AddNameProps) {
  const { t } = useLingui()
  const name = useRef('')
  const [wrong, setWrong] = useState(false)
  const adding = useMutation({
    mutationFn: () => addFamily({ name: name.current }),
    onSuccess: (member) => {
      name.current = ''
      onAdded(member)
      onClose()
    },
  })
  const save = () => {
    const valid = PersonName.safeParse(name.current).success
    setWrong(!valid)
    if (valid) adding.mutate()
  }
  return (
    <Sheet open={open} title={t`添加一个人`} closeText={t`关上`} onClose={onClose}>
      <Field
        id='name'
        label={t`姓名`}
        hint={t`怎么称呼都行，比如：母亲、乌兰`}
        error={wrong ? t`请填姓名，最多 40 个字。` : undefined}
        defaultValue={name.current}
        maxLength={50}
        onCommit={(value) => {
          name.current = value
        }}
      />
      <Failure error={adding.error} />
      <Button busy={adding.isPending} onTap={save}>{t`添加`}</Button>
    </Sheet>
  )
}
