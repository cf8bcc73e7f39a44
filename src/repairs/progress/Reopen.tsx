import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { Case } from '../../../contract/cases/case'
import { Failure } from '../../platform/frame/Failure'
import { AskPhotos } from '../../platform/uploads/AskPhotos'
import { usePhotos } from '../../platform/uploads/photos'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { showToast } from '../../ui/toast-store'
import { useDeed } from './useDeed'
import '../index.scss'

interface ReopenProps {
  item: Case
  /** What was said already about what is not right. */
  words?: string
  onDone: () => void
}

/** What is still broken, and having it done again. */
export function Reopen({ item, words = '', onDone }: ReopenProps) {
  const { t } = useLingui()
  const note = useRef(words)
  const [problem, setProblem] = useState<string>()
  const photos = usePhotos(`reopen.${item.id}`)
  const deed = useDeed(item.id)
  const reopen = () => {
    const text = note.current.trim()
    setProblem(text === '' ? t`请写哪儿还没修好。` : photos.allDone ? undefined : t`照片还没传完，请等一等再发。`)
    if (text === '' || !photos.allDone) return
    deed.mutate(
      { action: 'reopen', input: { note: text, ...(photos.uploadIds.length > 0 && { photos: photos.uploadIds }) } },
      {
        onSuccess: () => {
          photos.clear()
          onDone()
          showToast(t`重新处理了，社区负责人也看得到。`)
        },
      },
    )
  }
  return (
    <>
      <Field
        id='still'
        type='paragraph'
        label={t`哪儿还没修好`}
        error={problem}
        defaultValue={words}
        maxLength={1_000}
        onCommit={(value) => {
          note.current = value
        }}
      />
      <AskPhotos id='still-photos' label={t`照片`} photos={photos} />
      <Failure error={deed.error} />
      <View className='repair-buttons'>
        <Button busy={deed.isPending} onTap={reopen}>{t`马上重新处理`}</Button>
      </View>
    </>
  )
}
