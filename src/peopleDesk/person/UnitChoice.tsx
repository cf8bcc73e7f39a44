import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { GivenRole } from '../../../contract/people'
import { searchable } from '../../../contract/text'
import { Answer } from '../../platform/frame/Answer'
import { usePick } from '../../platform/words/bilingual'
import { useCatalogue } from '../../station/lookup'
import { useTeams } from '../../teams/lookup'
import { Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'

const inUnits: readonly GivenRole[] = ['gridWorker', 'stationWorker', 'serviceWorker', 'partner']
const inTeams: readonly GivenRole[] = ['volunteer', 'mediator', 'lawyer']

export const needsUnit = (role: GivenRole) => inUnits.includes(role)
export const takesUnit = (role: GivenRole) => needsUnit(role) || inTeams.includes(role)

interface UnitChoiceProps {
  role: GivenRole
  value: string | undefined
  error: string | undefined
  onChange: (unit: string | undefined) => void
}

/** The grid, organisation or team that somebody works in. */
export function UnitChoice(props: UnitChoiceProps) {
  return props.role === 'partner' ? <OrganisationChoice {...props} /> : <TeamChoice {...props} />
}

const none = 'none'

function TeamChoice({ role, value, error, onChange }: UnitChoiceProps) {
  const { t } = useLingui()
  const query = useTeams()
  return (
    <Answer query={query} rows={2}>
      {({ teams, grids }) => {
        const units = role === 'gridWorker' ? grids : teams
        const options = units.map(({ id, name }) => ({ value: id, label: name }))
        const free = needsUnit(role) ? [] : [{ value: none, label: t`不分组` }]
        return (
          <Choice
            id='unit'
            label={role === 'gridWorker' ? t`哪个网格` : t`哪个组`}
            compact
            options={[...free, ...options]}
            value={value ?? (needsUnit(role) ? undefined : none)}
            error={error}
            onChange={(unit) => onChange(unit === none ? undefined : unit)}
          />
        )
      }}
    </Answer>
  )
}

const shownAtOnce = 6

function OrganisationChoice({ value, error, onChange }: UnitChoiceProps) {
  const { t } = useLingui()
  const pick = usePick()
  const query = useCatalogue()
  const [words, setWords] = useState('')
  return (
    <Answer query={query} rows={3}>
      {({ organisations }) => {
        const fits = organisations.filter(({ name }) => searchable(`${name.zh} ${name.en}`).includes(searchable(words)))
        const chosen = organisations.filter(({ id }) => id === value)
        const shown = [...new Set([...chosen, ...fits])].slice(0, shownAtOnce)
        const hidden = fits.filter((one) => !shown.includes(one)).length
        return (
          <>
            <Field id='unit-words' label={t`找一个单位`} hint={t`名字里的一两个字`} maxLength={40} onType={setWords} onCommit={setWords} />
            <Choice
              id='unit'
              label={t`哪个单位`}
              options={shown.map(({ id, name }) => ({ value: id, label: pick(name) }))}
              value={value}
              error={error}
              onChange={onChange}
            />
            {fits.length === 0 && <View className='people-soft'>{t`没有找到，换个字试试。`}</View>}
            {hidden > 0 && <View className='people-soft'>{plural(hidden, { other: '还有 # 家，打个字就找到了。' })}</View>}
          </>
        )
      }}
    </Answer>
  )
}
