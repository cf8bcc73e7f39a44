import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { unitNumber } from '../../../contract/places'
import { useBuilding, useCompounds } from '../../places/lookup'
import { Answer } from '../../platform/frame/Answer'
import { Page } from '../../platform/frame/Page'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { FindField, has } from './FindField'
import { Inside } from './Inside'
import type { QuestionProps } from './way'

/** Another building, a step for each level: compound, building, unit, then the spot inside. */
export function Building({ way, about }: QuestionProps) {
  const { t } = useLingui()
  const [compoundId, buildingId, number] = about
  const compounds = useCompounds()
  const building = useBuilding(buildingId)
  const compound = compounds.data?.items.find(({ id }) => id === compoundId)
  const unit = building.data?.units.find((each) => String(unitNumber(each)) === number)
  if (compound !== undefined && building.data !== undefined && unit !== undefined) {
    const stairwell = {
      words: `${compound.name}${building.data.name}${unit.name}`,
      place: { buildingId: building.data.id, unit: unitNumber(unit) },
    }
    return <Inside way={way} about={about} stairwell={stairwell} homes={unit.households} />
  }
  const next = (chosen: string) => way.ask('building', ...about, chosen)
  return (
    <Page title={t`哪栋楼？`} login={t`登录后选楼`}>
      <View className='report-path'>
        {compound !== undefined && <Button kind='plain' onTap={() => way.back(about.length)}>{`${compound.name} ✕`}</Button>}
        {building.data !== undefined && <Button kind='plain' onTap={() => way.back(about.length - 1)}>{`${building.data.name} ✕`}</Button>}
      </View>
      {buildingId === undefined ? (
        <Answer query={compounds} rows={8}>
          {({ items }) =>
            compoundId === undefined ? (
              <Options key='compounds' label={t`哪个小区？`} options={items.map(({ id, name }) => [id, name])} onPick={next} />
            ) : (
              <Options
                key='buildings'
                label={t`几号楼？`}
                options={(compound?.buildings ?? []).map(({ id, name }) => [id, name])}
                onPick={next}
              />
            )
          }
        </Answer>
      ) : (
        <Answer query={building} rows={6}>
          {({ units }) => (
            <Options label={t`几单元？`} options={units.map((unit) => [String(unitNumber(unit)), unit.name])} onPick={next} />
          )}
        </Answer>
      )}
    </Page>
  )
}

interface OptionsProps {
  label: string
  options: [value: string, label: string][]
  onPick: (value: string) => void
}

function Options({ label, options, onPick }: OptionsProps) {
  const { t } = useLingui()
  const [words, find] = useState('')
  const found = options.filter(([, name]) => has(name, words)).map(([value, name]) => ({ value, label: name }))
  return (
    <Card>
      <FindField count={options.length} onFind={find} />
      <Choice id='option' compact label={label} options={found} onChange={onPick} />
      {found.length === 0 && <View className='report-none'>{t`没有找到，换个字试试。`}</View>}
    </Card>
  )
}
