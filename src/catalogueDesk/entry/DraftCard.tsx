import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Draft } from '../../../contract/catalogue/draft'
import type { EntryKey } from '../../../contract/catalogue/entries'
import { problemsOf } from '../../../contract/catalogue/problems'
import type { EntryProblem } from '../../../contract/catalogue/refusals'
import type { Catalogue } from '../../../contract/catalogue/routes'
import { addresses } from '../../platform/addresses'
import { Failure } from '../../platform/frame/Failure'
import { go } from '../../platform/go'
import { sayMoment } from '../../platform/words/times'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'
import { showToast } from '../../ui/toast-store'
import { askReader } from '../parts/asking'
import { type Part, partsOf, partWith } from '../parts/fields'
import { sayPart, sayPeople, sayProblem, sayState } from '../parts/words'
import { Drop } from './Drop'

interface DraftCardProps {
  draft: Draft
  catalogue: Catalogue
}

/** A draft, a row for each part of its text; sent to a colleague once nothing is missing. */
export function DraftCard({ draft, catalogue }: DraftCardProps) {
  const { t } = useLingui()
  const { of, id, version, text, state, writers, savedAt, remark } = draft
  const [checked, setChecked] = useState(state === 'returned')
  const problems = problemsOf(text, { id, rest: catalogue })
  const asking = useMutation({
    mutationFn: () => askReader({ of, id, version }),
    onSuccess: () => showToast(t`交给同事了，看过就发布。`),
  })
  const who = sayPeople(writers)
  const moment = sayMoment(savedAt)
  const send = () => {
    setChecked(true)
    if (problems.length === 0) asking.mutate()
  }
  return (
    <Card title={t`草稿`}>
      <Row motif='brush' title={sayState(draft)} note={t`${who}写的，${moment} 动过`} />
      {state === 'returned' && remark && (
        <Row motif='bell' title={t`退回的话`} note={<View className='editing-words'>{remark.text}</View>} />
      )}
      {partsOf(of).map((part) => (
        <PartRow
          key={part}
          part={part}
          entry={{ of, id }}
          problems={checked ? problems.filter(({ field }) => partWith(of, field) === part) : []}
        />
      ))}
      <View className='editing-buttons'>
        {checked && problems.length > 0 && <Lacking />}
        <Failure error={asking.error} />
        {state === 'waiting' ? (
          <Button onTap={() => void go(addresses.reviewEntry({ of, id }))}>{t`看改了什么`}</Button>
        ) : (
          <Button busy={asking.isPending} onTap={send}>{t`写好了，请同事看`}</Button>
        )}
        <Drop draft={draft} />
      </View>
    </Card>
  )
}

function Lacking() {
  const { t } = useLingui()
  return <View className='page-alert'>{t`上面标出来的还要补，补好再请同事看。`}</View>
}

interface PartRowProps {
  part: Part
  entry: EntryKey
  problems: readonly EntryProblem[]
}

function PartRow({ part, entry, problems }: PartRowProps) {
  const { t } = useLingui()
  const lacks = problems.length > 0
  const about = { ...entry, part, ...(lacks && { check: 'yes' }) }
  return (
    <Row
      title={sayPart(part)}
      note={lacks ? <View className='editing-words'>{problems.map(sayProblem).join('')}</View> : undefined}
      end={lacks ? <Tag tone='alert'>{t`要补`}</Tag> : undefined}
      onTap={() => void go(addresses.editPart(about))}
    />
  )
}
