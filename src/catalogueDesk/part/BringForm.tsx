import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Need } from '../../../contract/catalogue/catalogue'
import { capital, usePick } from '../../platform/words/bilingual'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Row } from '../../ui/Row'
import { Sheet } from '../../ui/Sheet'
import { knownText } from '../parts/lines.rules'
import { Both } from './Both'
import type { FormProps } from './form'

/** What to bring: each need with the sets of documents of which one is enough. */
export function BringForm({ text, put, errors, catalogue }: FormProps) {
  const { t } = useLingui()
  // Fields keep their own text: those after a need that is gone begin anew.
  const [round, setRound] = useState(0)
  const { needs } = text
  const replace = (at: number, need: Need) => put({ needs: needs.map((one, index) => (index === at ? need : one)) })
  const remove = (at: number) => {
    setRound(round + 1)
    put({ needs: needs.filter((_, index) => index !== at) })
  }
  return (
    <View className='editing-stack'>
      {needs.length === 0 && <View className='editing-soft'>{t`还没写。说不准就空着，居民会看到“到驿站问”。`}</View>}
      {needs.map((need, at) => (
        <OneNeed
          // biome-ignore lint/suspicious/noArrayIndexKey: a need has no name of its own
          key={`${round} ${at}`}
          need={need}
          {...{ at, errors, catalogue }}
          onChange={(next) => replace(at, next)}
          onRemove={() => remove(at)}
        />
      ))}
      <Button kind='second' onTap={() => put({ needs: [...needs, { anyOf: [], for: null }] })}>{t`加一项要带的`}</Button>
    </View>
  )
}

interface OneNeedProps extends Pick<FormProps, 'errors' | 'catalogue'> {
  need: Need
  at: number
  onChange: (need: Need) => void
  onRemove: () => void
}

function OneNeed({ need, at, errors, catalogue, onChange, onRemove }: OneNeedProps) {
  const { t } = useLingui()
  const pick = usePick()
  const [open, setOpen] = useState<number>()
  const count = at + 1
  const nameOf = (id: string) => {
    const known = catalogue.documents.find((document) => document.id === id)
    return known === undefined ? id : capital(pick(known.name))
  }
  const put = (index: number, set: string[]) => onChange({ ...need, anyOf: Object.assign([...need.anyOf], { [index]: set }) })
  const close = () => {
    setOpen(undefined)
    onChange({ ...need, anyOf: need.anyOf.filter((set) => set.length > 0) })
  }
  const error = errors[`needs-${at}`]
  return (
    <Card title={t`第 ${count} 项`}>
      <View id={`needs-${at}`}>
        {error !== undefined && <View className='page-alert'>{error}</View>}
        {need.anyOf.map((set, index) => (
          <Row
            key={set.join()}
            title={set.map(nameOf).join(t`、`) || t`还没选`}
            note={index === 0 ? undefined : t`或者带这个`}
            onTap={() => setOpen(index)}
          />
        ))}
      </View>
      <View className='editing-buttons'>
        <Button kind='second' onTap={() => setOpen(need.anyOf.length)}>
          {need.anyOf.length === 0 ? t`选材料` : t`加一种，带哪种都行`}
        </Button>
      </View>
      <Both
        id={`needs-${at}-for`}
        label={t`只有谁要带`}
        hint={t`人人都要带的，空着。`}
        text={need.for}
        longest={120}
        errors={errors}
        onChange={({ zh, en }) => onChange({ ...need, for: knownText(zh, en) })}
      />
      <Button kind='plain' onTap={onRemove}>{t`不要这一项`}</Button>
      <Sheet open={open !== undefined} title={t`带哪些？一起带的都选上`} closeText={t`选好了`} onClose={close}>
        {open !== undefined && (
          <Choice
            id='documents'
            multiple
            label={t`材料`}
            options={catalogue.documents.map(({ id }) => ({ value: id, label: nameOf(id) }))}
            values={need.anyOf[open] ?? []}
            onChange={(set) => put(open, set)}
          />
        )}
      </Sheet>
    </Card>
  )
}
