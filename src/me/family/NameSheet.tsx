import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { FamilyMember } from '../../../contract/family'
import { PersonName } from '../../../contract/text'
import { Failure } from '../../platform/frame/Failure'
import { sayFailure } from '../../platform/words/refusals'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Sheet } from '../../ui/Sheet'
import { showToast } from '../../ui/toast-store'
import { addFamily, removeFamily, renameFamily } from './lookup'
import '../index.scss'

interface NameSheetProps {
  /** Undefined when adding somebody new. */
  member: FamilyMember | undefined
  onClose: () => void
}

/** Adds, corrects or removes a name. */
export function NameSheet({ member, onClose }: NameSheetProps) {
  const { t } = useLingui()
  const name = useRef(member?.name ?? '')
  const [wrong, setWrong] = useState(false)
  const done = (words: string, options = {}) => {
    onClose()
    showToast(words, options)
  }
  const saving = useMutation({
    mutationFn: () =>
      member === undefined ? addFamily({ name: name.current }) : renameFamily({ familyId: member.id, name: name.current }),
    onSuccess: () => done(t`存好了。`),
  })
  const removing = useMutation({
    mutationFn: ({ id }: FamilyMember) => removeFamily({ familyId: id }),
    onSuccess: (_, { name }) => done(t`已经删掉。`, { undo: { label: t`加回来`, onUndo: () => void putBack(name) } }),
  })
  const save = () => {
    const valid = PersonName.safeParse(name.current).success
    setWrong(!valid)
    if (valid) saving.mutate()
  }
  const keep = (value: string) => {
    name.current = value
  }
  return (
    <Sheet open title={member === undefined ? t`添加一个人` : t`修改姓名`} closeText={t`关上`} onClose={onClose}>
      <Field
        id='name'
        label={t`姓名`}
        error={wrong ? t`请填姓名，最多 40 个字。` : undefined}
        defaultValue={name.current}
        maxLength={50}
        onCommit={keep}
      />
      <Failure error={saving.error ?? removing.error} />
      <View className='me-buttons'>
        <Button busy={saving.isPending} onTap={save}>{t`存好`}</Button>
        {member !== undefined && (
          <Button kind='second' busy={removing.isPending} onTap={() => removing.mutate(member)}>{t`从名单里删掉`}</Button>
        )}
      </View>
    </Sheet>
  )
}

async function putBack(name: string): Promise<void> {
  try {
    await addFamily({ name })
  } catch (error) {
    showToast(sayFailure(error))
  }
}
