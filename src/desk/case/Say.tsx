import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Case } from '../../../contract/cases/case'
import { useSaying } from '../../cases/useSaying'
import { Failure } from '../../platform/frame/Failure'
import { AskPhotos } from '../../platform/uploads/AskPhotos'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'

const longest = 1_000

/** A message about a case: to the resident, or a note among staff. */
export function Say({ item }: { item: Case }) {
  const { t } = useLingui()
  const [to, setTo] = useState('staff')
  const { field, photos, acting, send } = useSaying({
    caseId: item.id,
    draft: `desk.${item.id}.say`,
    staffOnly: to === 'staff',
    said: to === 'staff' ? t`记下了，居民看不到。` : t`发给居民了。`,
    nothing: t`写几个字，或者加张照片。`,
  })
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
        key={field.key}
        id='say-text'
        type='paragraph'
        label={to === 'staff' ? t`写给同事` : t`写给居民`}
        error={field.problem}
        defaultValue={field.words}
        maxLength={longest}
        onCommit={field.keep}
      />
      <AskPhotos id='say-photos' label={t`照片`} photos={photos} />
      <Failure error={acting.error} />
      <View className='desk-send'>
        <Button kind='second' busy={acting.isPending} onTap={send}>{t`发出去`}</Button>
      </View>
    </Card>
  )
}
