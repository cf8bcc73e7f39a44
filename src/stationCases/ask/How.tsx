import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { station } from '../../../contract/cases/kinds/station'
import { sayCategory, sayOption } from '../../cases/words'
import { addresses } from '../../platform/addresses'
import { goAside } from '../../platform/go'
import { useLogin } from '../../platform/login'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { Row } from '../../ui/Row'
import { answer, useQuestion } from './draft'

const optionsOf = (field: string): readonly string[] => {
  const asked = station.form.find(({ name }) => name === field)
  return asked && 'options' in asked ? asked.options : []
}

/** What it is about, how to be answered, and for whom. */
export function How({ withCategory }: { withCategory: boolean }) {
  const { t } = useLingui()
  const { category, reach = 'message', name } = useQuestion()
  const person = useLogin()?.person
  const unreachable = reach === 'call' && person?.phone === null
  const toProfile = () => void goAside(addresses.profile)
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
      {unreachable && <Row motif='phone' title={t`留个电话`} note={t`您还没留电话，留了驿站才打得通。`} onTap={toProfile} />}
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
