import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { station } from '../../../contract/cases/kinds/station'
import { sayCategory, sayOption } from '../../cases/words'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { answer, useQuestion } from './draft'

const optionsOf = (field: string): readonly string[] => {
  const asked = station.form.find(({ name }) => name === field)
  return asked && 'options' in asked ? asked.options : []
}

/** What it is about, how to be answered, and for whom. */
export function How({ withCategory }: { withCategory: boolean }) {
  const { t } = useLingui()
  const { category, reach = 'message', name } = useQuestion()
  const [another, setAnother] = useState(name !== undefined)
  const forMe = () => {
    setAnother(false)
    answer({ name: undefined })
  }
  return (
    <Card>
      {withCategory && (
        <Choice
          id='category'
          compact
          label={t`是哪方面的（不知道就不选）`}
          options={optionsOf('category').map((value) => ({ value, label: sayCategory('station', value) }))}
          value={category}
          onChange={(value) => answer({ category: value })}
        />
      )}
      <Choice
        id='reach'
        compact
        label={t`怎么回您`}
        options={optionsOf('reach').map((value) => ({ value, label: sayOption('station', 'reach', value) }))}
        value={reach}
        onChange={(value) => answer({ reach: value })}
      />
      {another ? (
        <>
          <Field
            id='name'
            label={t`替谁问`}
            hint={t`写他的名字，办的时候好称呼。`}
            defaultValue={name}
            maxLength={20}
            onCommit={(value) => answer({ name: value })}
          />
          <Button kind='plain' onTap={forMe}>{t`是我自己的事`}</Button>
        </>
      ) : (
        <Button kind='plain' onTap={() => setAnother(true)}>{t`替别人问（他没有手机）`}</Button>
      )}
    </Card>
  )
}
