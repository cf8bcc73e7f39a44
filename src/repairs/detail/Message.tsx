import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import * as z from 'zod/mini'
import type { Case } from '../../../contract/cases/case'
import { draftOf } from '../../platform/drafts'
import { Failure } from '../../platform/frame/Failure'
import { AskPhotos } from '../../platform/uploads/AskPhotos'
import { usePhotos } from '../../platform/uploads/photos'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { showToast } from '../../ui/toast-store'
import { useSaying } from './useSaying'
import '../index.scss'

const longest = 1_000

/** 说一句: words and photos for whoever works on it. */
export function Message({ item }: { item: Case }) {
  const { t } = useLingui()
  const draft = useRef(draftOf(`say.${item.id}`, z.string())).current
  const words = useRef(draft.read() ?? '')
  const [said, setSaid] = useState(0)
  const [problem, setProblem] = useState<string>()
  const photos = usePhotos(`say.${item.id}`)
  const saying = useSaying(item.id)
  const send = () => {
    const text = words.current.trim()
    const nothing = text === '' && photos.photos.length === 0
    setProblem(nothing ? t`写几个字，或者加张照片。` : photos.allDone ? undefined : t`照片还没传完，请等一等再发。`)
    if (nothing || !photos.allDone) return
    saying.mutate(
      { text: text === '' ? undefined : text, photos: photos.uploadIds.length === 0 ? undefined : photos.uploadIds },
      {
        onSuccess: () => {
          words.current = ''
          draft.drop()
          photos.clear()
          setSaid(said + 1)
          showToast(t`说给师傅听了。`)
        },
      },
    )
  }
  return (
    <Card title={t`说一句`}>
      <Field
        key={said}
        id='message'
        type='paragraph'
        label={t`给师傅和社区留言`}
        error={problem}
        defaultValue={words.current}
        maxLength={longest}
        onCommit={(value) => {
          words.current = value
          draft.keep(value)
        }}
      />
      <AskPhotos id='message-photos' label={t`照片`} photos={photos} />
      <Failure error={saying.error} />
      <View className='repair-buttons'>
        <Button kind='second' busy={saying.isPending} onTap={send}>{t`发出去`}</Button>
      </View>
    </Card>
  )
}
