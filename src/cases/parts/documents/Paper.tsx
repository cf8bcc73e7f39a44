import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Case } from '../../../../contract/cases/case'
import { keptOf } from '../../../../contract/cases/parts/keptOf'
import { Failure } from '../../../platform/frame/Failure'
import { pick } from '../../../platform/words/bilingual'
import { useDocuments } from '../../../station/lookup'
import { Button } from '../../../ui/Button'
import { useActing } from '../../act'
import { Pictures } from '../../Pictures'
import { sayAction } from '../../words'
import type { ShownProps } from '../part'
import { howOf } from './checklist.rules'

interface PaperProps {
  item: Case
  /** The document. */
  id: string
  forStaff: boolean
  Form: ShownProps<never>['Form']
  onDone: () => void
}

/** One document: what it looks like, its photos, and what can be done with it. */
export function Paper({ item, id, forStaff, Form, onDone }: PaperProps) {
  const { t } = useLingui()
  const acting = useActing()
  const [form, setForm] = useState<string>()
  const document = useDocuments().find(id)
  const identity = document?.sight === 'identity'
  const how = howOf(keptOf(item.parts, 'documents') ?? { ticks: [] }, id)
  const shown = how === 'seen' || how === 'photo'
  // What the desk has seen is settled; of a photo it may still have to be seen, or sent again.
  const offered = { seePaper: how !== 'seen', showPaper: how !== 'seen' && !identity, lackPaper: !shown }
  const may = (action: keyof typeof offered) => offered[action] && item.allowed.includes(action)
  if (form !== undefined) return <Form item={item} action={form} forStaff={forStaff} about={id} acting={acting} onDone={onDone} />
  const seen = { deed: { caseId: item.id, action: 'seePaper', input: { document: id }, mayWait: forStaff }, said: t`记下了：材料看过了。` }
  return (
    <View className='checklist-paper'>
      {document && <View>{pick(document.what)}</View>}
      {document?.from && <View className='checklist-soft'>{pick(document.from)}</View>}
      <Pictures photos={photosOf(item, id)} />
      {identity && how !== 'seen' && <View className='checklist-identity'>{t`身份证件不用拍照，带来看一眼就行。`}</View>}
      <Failure error={acting.error} />
      {how === 'seen' && <View className='checklist-soft'>{t`驿站看过了，不用再管。`}</View>}
      {may('seePaper') && (
        <Button busy={acting.isPending} onTap={() => acting.mutate(seen, { onSuccess: onDone })}>
          {sayAction(item.kind, 'seePaper')}
        </Button>
      )}
      {may('showPaper') && <Button onTap={() => setForm('showPaper')}>{sayAction(item.kind, 'showPaper')}</Button>}
      {may('lackPaper') && (
        <Button kind='second' onTap={() => setForm('lackPaper')}>
          {sayAction(item.kind, 'lackPaper')}
        </Button>
      )}
    </View>
  )
}

/** The photos sent of a document, oldest first. */
const photosOf = ({ timeline }: Case, document: string) =>
  timeline.flatMap(({ action, facts, photos }) => (action === 'showPaper' && facts.document === document ? photos : []))
