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
import { Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { handOver, photosOf } from '../deeds/photos'
import { useDoing } from '../deeds/useDoing'

const longest = 1_000

/** A word on a case: to the resident, or a note among staff. */
export function Say({ item }: { item: Case }) {
  const { t } = useLingui()
  const name = `${item.id}.say`
  const draft = useRef(draftOf(`desk.${name}`, z.string())).current
  const words = useRef(draft.read() ?? '')
  const [to, setTo] = useState('staff')
  const [said, setSaid] = useState(0)
  const [problem, setProblem] = useState<string>()
  const photos = usePhotos(`desk.${name}`)
  const doing = useDoing()
  const send = () => {
    const text = words.current.trim()
    const files = photosOf(`desk.${name}`)
    const nothing = text === '' && files.length === 0
    setProblem(nothing ? t`写几个字，或者加张照片。` : undefined)
    if (nothing) return
    const deed = { caseId: item.id, action: null, text: text === '' ? undefined : text, staffOnly: to === 'staff', photos: files }
    const onSuccess = () => {
      words.current = ''
      draft.drop()
      handOver(`desk.${name}`, files)
      setSaid(said + 1)
    }
    doing.mutate({ deed, said: to === 'staff' ? t`记下了，居民看不到。` : t`发给居民了。` }, { onSuccess })
  }
  return (
    <Card title={t`说一句`}>
      <Choice
        id='say-to'
        compact
        label={t`说给谁`}
        options={[
          { value: 'staff', label: t`内部备注，居民看不到` },
          { value: 'resident', label: t`居民也看得到` },
        ]}
        value={to}
        onChange={setTo}
      />
      <Field
        key={said}
        id='say-text'
        type='paragraph'
        label={to === 'staff' ? t`写给同事` : t`写给居民`}
        error={problem}
        defaultValue={words.current}
        maxLength={longest}
        onCommit={(value) => {
          words.current = value
          draft.keep(value)
        }}
      />
      <AskPhotos id='say-photos' label={t`照片`} photos={photos} />
      <Failure error={doing.error} />
      <View className='desk-send'>
        <Button kind='second' busy={doing.isPending} onTap={send}>{t`发出去`}</Button>
      </View>
    </Card>
  )
}
