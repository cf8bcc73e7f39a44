import '../deeds/photos'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { type ComponentType, useState } from 'react'
import type { Case } from '../../../contract/cases/case'
import type { Action } from '../../../contract/cases/kind'
import { kindNamed } from '../../../contract/cases/kinds/kinds'
import type { PartName } from '../../../contract/cases/parts/parts'
import { mostPhotos } from '../../../contract/cases/parts/photos'
import { sayAction } from '../../cases/words'
import { Failure } from '../../platform/frame/Failure'
import { AskPhotos } from '../../platform/uploads/AskPhotos'
import { usePhotos } from '../../platform/uploads/photos'
import { Button } from '../../ui/Button'
import { ErrorSummary } from '../../ui/ErrorSummary'
import { handOver, photosOf } from '../deeds/photos'
import type { Doing } from '../deeds/useDoing'
import { AnswersPart, ReasonPart, TeamPart, WorkerPart } from './Choices'
import { CostsPart } from './Costs'
import { IntoPart } from './Into'
import { inputOf, type Problems } from './input'
import type { PartProps } from './part'
import { VisitPart } from './Visit'
import { useForm } from './values'
import { WordsPart } from './Words'
import './form.scss'

const parts: Record<Exclude<PartName, 'photos'>, ComponentType<PartProps>> = {
  worker: WorkerPart,
  team: TeamPart,
  into: IntoPart,
  reason: ReasonPart,
  organisation: (props) => <WordsPart part='organisation' {...props} />,
  turnTo: (props) => <WordsPart part='turnTo' {...props} />,
  visit: VisitPart,
  answers: AnswersPart,
  outcome: (props) => <WordsPart part='outcome' {...props} />,
  note: (props) => <WordsPart part='note' {...props} />,
  costs: CostsPart,
}

interface ActionFormProps {
  item: Case
  action: string
  doing: Doing
  onDone: () => void
}

/** The form of an action, made from what the kind's table says it asks for. */
export function ActionForm({ item, action, doing, onDone }: ActionFormProps) {
  const { t } = useLingui()
  const name = `${item.id}.${action}`
  const form = useForm(name)
  const [problems, setProblems] = useState<Problems>({})
  const table = kindNamed(item.kind)?.actions[action]
  if (table === undefined) return null
  const asks = table.asks ?? {}
  const words = sayAction(item.kind, action)
  const send = () => {
    const checked = inputOf(table, form.get())
    setProblems('problems' in checked ? checked.problems : {})
    if ('problems' in checked) return
    const photos = asks.photos ? photosOf(`desk.${name}`) : []
    doing.mutate(
      { deed: { caseId: item.id, action, input: checked.input, photos }, said: t`做好了：${words}` },
      {
        onSuccess: () => {
          handOver(`desk.${name}`, photos)
          form.drop()
          onDone()
        },
      },
    )
  }
  const errors = Object.entries(problems).map(([part, text]) => ({ fieldId: `deed-${part}`, text }))
  return (
    <View className='deed'>
      <ErrorSummary title={t`还差一点`} errors={errors} />
      {asks.photos && <PhotosPart name={name} action={action} />}
      <Parts item={item} action={action} table={table} form={form} problems={problems} />
      <Failure error={doing.error} />
      <Button busy={doing.isPending} onTap={send}>
        {words}
      </Button>
    </View>
  )
}

type PartsProps = { item: Case; action: string; table: Action; form: PartProps['form']; problems: Problems }

function Parts({ item, action, table, form, problems }: PartsProps) {
  const { asks = {}, reasons = [], staffOnly = false } = table
  return (Object.keys(parts) as (keyof typeof parts)[]).map((part) => {
    const need = asks[part]
    if (need === undefined) return null
    const Part = parts[part]
    return <Part key={part} item={item} form={form} problem={problems[part]} asked={{ action, need, reasons, staffOnly }} />
  })
}

function PhotosPart({ name, action }: { name: string; action: string }) {
  const { t } = useLingui()
  const photos = usePhotos(`desk.${name}`, mostPhotos)
  return (
    <AskPhotos
      id='deed-photos'
      label={action === 'start' ? t`干活前的照片` : action === 'complete' ? t`干完后的照片` : t`照片`}
      hint={t`没有网也能拍，等有网自动传上去。`}
      photos={photos}
    />
  )
}
