import { t } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Case } from '../../../../contract/cases/case'
import type { Kept } from '../../../../contract/cases/parts/kept'
import { keptOf } from '../../../../contract/cases/parts/keptOf'
import { ReadAloud } from '../../../platform/frame/ReadAloud'
import { sayMoment } from '../../../platform/words/times'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Heading } from '../../../ui/Heading'
import { Sheet } from '../../../ui/Sheet'
import { useActing } from '../../act'
import { ActionForm } from '../../form/ActionForm'
import { sayOutcome } from './outcomes'
import { TakeRecord } from './TakeRecord'
import '../../cases.scss'

type Written = Extract<Kept, { part: 'record' }>['records'][number]

interface RecordCardProps {
  item: Case
  forStaff: boolean
}

/** The written record of a case, what the person says is wrong in it, and a copy to take along. */
export function RecordCard({ item, forStaff }: RecordCardProps) {
  const { t } = useLingui()
  const records = keptOf(item.parts, 'record')?.records ?? []
  const remarks = keptOf(item.parts, 'remark')?.remarks ?? []
  if (records.length === 0) return null
  return (
    <Card title={forStaff ? t`办理记录` : t`办完的记录`}>
      {!forStaff && <ReadAloud texts={records.flatMap(spokenOf)} words={{ read: t`读给我听`, stop: t`不读了` }} />}
      {records.map((record, at) => (
        <Record key={record.at} record={record} time={records.length > 1 ? at + 1 : undefined} />
      ))}
      {remarks.length > 0 && (
        <View className='record'>
          <Heading level={3}>{forStaff ? t`居民说记得不对` : t`您说记得不对的地方`}</Heading>
          {remarks.map(({ at, text }) => (
            <Said key={`${at}${text}`} label={sayMoment(at)} text={text} />
          ))}
        </View>
      )}
      <View className='case-reply'>
        <TakeRecord caseId={item.id} kind={forStaff ? 'second' : 'main'} />
        {!forStaff && item.allowed.includes('remark') && <Remark item={item} />}
      </View>
    </Card>
  )
}

/** What a record says, each with what it answers. */
function linesOf({ at, asked, done, outcome, next }: Written) {
  return [
    { label: t`问的是什么`, text: asked },
    { label: t`办了什么`, text: done },
    { label: t`结果，${sayMoment(at)}`, text: sayOutcome(outcome) },
    ...(next === undefined ? [] : [{ label: t`接下来`, text: next }]),
  ]
}

const spokenOf = (record: Written) => linesOf(record).map(({ label, text }) => `${label}\n${text}`)

function Record({ record, time }: { record: Written; time: number | undefined }) {
  const { t } = useLingui()
  return (
    <View className='record'>
      {time !== undefined && <Heading level={3}>{t`第 ${time} 次办理`}</Heading>}
      {linesOf(record).map(({ label, text }) => (
        <Said key={label} label={label} text={text} />
      ))}
    </View>
  )
}

function Said({ label, text }: { label: string; text: string }) {
  return (
    <View className='entry'>
      <View className='entry-when'>{label}</View>
      <View className='entry-text'>{text}</View>
    </View>
  )
}

function Remark({ item }: { item: Case }) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const acting = useActing()
  const close = () => setOpen(false)
  return (
    <>
      <Button kind='second' onTap={() => setOpen(true)}>{t`哪儿记得不对，补一句`}</Button>
      <Sheet open={open} title={t`哪儿记得不对？`} closeText={t`关上`} onClose={close}>
        <ActionForm item={item} action='remark' forStaff={false} acting={acting} onDone={close} />
      </Sheet>
    </>
  )
}
