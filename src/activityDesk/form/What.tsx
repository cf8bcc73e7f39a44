import { useLingui } from '@lingui/react/macro'
import { Festival } from '../../../contract/communities'
import { festivalMotif, sayFestival } from '../../platform/words/lunar'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import type { GroupProps } from './form'
import { Picked } from './Picked'

/** What is put on, for what festival, by whom, and what to bring. */
export function What({ text, put, errors }: GroupProps) {
  const { t } = useLingui()
  return (
    <Card title={t`办什么？`}>
      <Field
        id='title'
        label={t`活动叫什么`}
        placeholder={t`比如：冬至包饺子`}
        maxLength={60}
        defaultValue={text.title}
        error={errors.title}
        onCommit={(title) => put({ title: title.trim() })}
      />
      <Field
        id='description'
        type='paragraph'
        label={t`来了做什么`}
        maxLength={2_000}
        defaultValue={text.description}
        error={errors.description}
        onCommit={(description) => put({ description: description.trim() })}
      />
      <Field
        id='bring'
        label={t`要带什么（不用带就空着）`}
        maxLength={200}
        defaultValue={text.bring}
        onCommit={(bring) => put({ bring: bring.trim() })}
      />
      <FestivalField text={text} put={put} />
      <Field
        id='organiser'
        label={t`谁来办`}
        placeholder={t`比如：红石榴驿站`}
        maxLength={40}
        defaultValue={text.organiser}
        error={errors.organiser}
        onCommit={(organiser) => put({ organiser: organiser.trim() })}
      />
    </Card>
  )
}

function FestivalField({ text, put }: Pick<GroupProps, 'text' | 'put'>) {
  const { t } = useLingui()
  const chooseFestival = (name: string) => {
    const festival = Festival.safeParse(name).data ?? null
    put({ festival, motif: festival === null ? 'pomegranate' : festivalMotif(festival) })
  }
  const festivals = [
    { value: 'none', label: t`不是过节` },
    ...Festival.options.map((festival) => ({ value: festival, label: sayFestival(festival) })),
  ]
  return (
    <Picked label={t`过什么节`} value={text.festival === null ? t`不是过节` : sayFestival(text.festival)}>
      {(close) => (
        <Choice
          id='festival'
          compact
          label={t`过什么节`}
          options={festivals}
          value={text.festival ?? 'none'}
          onChange={(name) => {
            chooseFestival(name)
            close()
          }}
        />
      )}
    </Picked>
  )
}
