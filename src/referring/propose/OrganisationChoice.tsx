import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Organisation } from '../../../contract/catalogue/catalogue'
import { searchable } from '../../../contract/text'
import { usePick } from '../../platform/words/bilingual'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import '../../cases/referrals/referrals.scss'

/** More would make a page that is slow to draw on an old phone: a word or two finds the rest. */
const shownAtOnce = 6

interface ChoiceProps {
  organisations: readonly Organisation[]
  value: string | undefined
  error: string | undefined
  onChange: (organisationId: string) => void
}

/** An organisation of the catalogue, found by its name or by what it does. */
export function OrganisationChoice({ organisations, value, error, onChange }: ChoiceProps) {
  const { t } = useLingui()
  const pick = usePick()
  const [words, setWords] = useState('')
  const wanted = searchable(words)
  const found = organisations.filter(({ name, does }) => searchable([name.zh, name.en, does.zh, does.en].join(' ')).includes(wanted))
  const chosen = organisations.filter(({ id }) => id === value)
  const shown = [...new Set([...chosen, ...found])].slice(0, shownAtOnce)
  const hidden = found.length - shown.filter((one) => found.includes(one)).length
  return (
    <Card>
      <Field
        id='organisation-words'
        label={t`找一个单位`}
        hint={t`写名字，或者他们办什么`}
        maxLength={40}
        onType={setWords}
        onCommit={setWords}
      />
      <Choice
        id='organisation'
        label={t`转给谁`}
        options={shown.map(({ id, name, does }) => ({ value: id, label: pick(name), note: pick(does) }))}
        value={value}
        error={error}
        onChange={onChange}
      />
      {found.length === 0 && <View className='referral-soft'>{t`没有找到，换个词试试。`}</View>}
      {hidden > 0 && <View className='referral-soft'>{plural(hidden, { other: '还有 # 家，写个词就找到了。' })}</View>}
    </Card>
  )
}
