import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useBuilding, useCompounds } from '../../places/lookup'
import { Answer } from '../../platform/frame/Answer'
import { Page } from '../../platform/frame/Page'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Inside } from './Inside'
import type { QuestionProps } from './way'

interface Chosen {
  compound?: string
  building?: string
  unit?: string
}

/** Another building, level by level: compound, building, unit, then the spot inside. */
export function Building({ depth }: QuestionProps) {
  const { t } = useLingui()
  const [chosen, setChosen] = useState<Chosen>({})
  const compounds = useCompounds()
  const building = useBuilding(chosen.building)
  const compound = compounds.data?.items.find(({ id }) => id === chosen.compound)
  const unitAt = building.data?.units.findIndex(({ name }) => name === chosen.unit) ?? -1
  const unit = building.data?.units[unitAt]
  if (compound !== undefined && building.data !== undefined && unit !== undefined) {
    const stairwell = {
      words: `${compound.name}${building.data.name}${unit.name}`,
      place: { buildingId: building.data.id, unit: unitAt + 1 },
    }
    return <Inside depth={depth} stairwell={stairwell} homes={unit.households} />
  }
  return (
    <Page title={t`哪栋楼？`} login={t`登录后选楼`}>
      <View className='report-path'>
        {compound !== undefined && <Button kind='plain' onTap={() => setChosen({})}>{`${compound.name} ✕`}</Button>}
        {building.data !== undefined && (
          <Button kind='plain' onTap={() => setChosen({ compound: chosen.compound })}>{`${building.data.name} ✕`}</Button>
        )}
      </View>
      {chosen.compound === undefined && (
        <Answer query={compounds} rows={8}>
          {({ items }) => (
            <Options label={t`哪个小区？`} options={items.map(({ id, name }) => [id, name])} onPick={(id) => setChosen({ compound: id })} />
          )}
        </Answer>
      )}
      {compound !== undefined && chosen.building === undefined && (
        <Options
          label={t`几号楼？`}
          options={compound.buildings.map(({ id, name }) => [id, name])}
          onPick={(id) => setChosen({ ...chosen, building: id })}
        />
      )}
      {chosen.building !== undefined && (
        <Answer query={building} rows={6}>
          {({ units }) => (
            <Options
              label={t`几单元？`}
              options={units.map(({ name }) => [name, name])}
              onPick={(name) => setChosen({ ...chosen, unit: name })}
            />
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
  return (
    <Card>
      <Choice id='option' compact label={label} options={options.map(([value, words]) => ({ value, label: words }))} onChange={onPick} />
    </Card>
  )
}
