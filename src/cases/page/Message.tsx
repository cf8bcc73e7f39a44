import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { Case } from '../../../contract/cases/case'
import { Failure } from '../../platform/frame/Failure'
import { AskPhotos } from '../../platform/uploads/AskPhotos'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { useSaying } from '../useSaying'
import { WaitingList } from '../waiting/WaitingList'
import { isCareful } from '../words'
import type { PageOfKind } from './kind'
import './page.scss'

const longest = 1_000

/** 说一句: words and photos for the people working on the case; without a network they wait on this phone. */
export function Message({ item, about: { words } }: { item: Case; about: PageOfKind }) {
  const { t } = useLingui()
  const { field, photos, acting, send } = useSaying({
    caseId: item.id,
    draft: `say.${item.id}`,
    staffOnly: false,
    said: words.said(),
    nothing: t`写几个字，或者加张照片。`,
  })
  return (
    <Card title={t`说一句`}>
      <WaitingList caseId={item.id} kind={item.kind} forStaff={false} />
      <Field
        key={field.key}
        id='message'
        type='paragraph'
        label={words.message()}
        error={field.problem}
        defaultValue={field.words}
        maxLength={longest}
        onCommit={field.keep}
      />
      <AskPhotos id='message-photos' label={t`照片`} careful={isCareful(item.kind)} photos={photos} />
      <Failure error={acting.error} />
      <View className='case-buttons'>
        <Button kind='second' busy={acting.isPending} onTap={send}>{t`发出去`}</Button>
      </View>
    </Card>
  )
}
