import { whole } from '../../platform/frame/Whole'
import { goBack } from '../../platform/go'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useUnload } from '@tarojs/taro'
import { useRef, useState } from 'react'
import type { Home } from '../../../contract/people'
import { useBuilding, useCompounds } from '../../places/lookup'
import { Answer } from '../../platform/frame/Answer'
import { Failure } from '../../platform/frame/Failure'
import { Page } from '../../platform/frame/Page'
import { Button } from '../../ui/Button'
import { showToast } from '../../ui/toast-store'
import { endHomeChoice } from '../lookup'
import { correctMe } from '../profile'
import { MyHome } from './MyHome'
import { Options } from './Options'
import '../index.scss'

interface Chosen {
  compound?: string
  building?: string
  unit?: string
  household?: string
}

/** The levels of an address: compound, building, unit, room. */
interface PathProps {
  chosen: Chosen
  compound?: string
  building?: string
  onBack: (chosen: Chosen) => void
}

function HomeChoicePage() {
  const { t } = useLingui()
  return (
    <Page title={t`选住址`} login={t`登录后选您的住址`}>
      <HomeChoice />
    </Page>
  )
}

function HomeChoice() {
  const { t } = useLingui()
  const [chosen, setChosen] = useState<Chosen>({})
  const compounds = useCompounds()
  const building = useBuilding(chosen.building)
  const saving = useSaving()
  const compound = compounds.data?.items.find(({ id }) => id === chosen.compound)
  const unit = building.data?.units.find(({ name }) => name === chosen.unit)
  const room = unit?.households.find(({ id }) => id === chosen.household)
  if (chosen.compound === undefined) {
    return (
      <>
        <MyHome />
        <Compounds onPick={(compound) => setChosen({ compound })} />
      </>
    )
  }
  return (
    <>
      <Path chosen={chosen} compound={compound?.name} building={building.data?.name} onBack={setChosen} />
      <Failure error={saving.error} />
      {chosen.building === undefined && (
        <Options
          title={t`哪栋楼？`}
          options={compound?.buildings.map(({ id, name }) => ({ key: id, words: name })) ?? []}
          onPick={(id) => setChosen({ compound: chosen.compound, building: id })}
        />
      )}
      {chosen.building !== undefined && chosen.unit === undefined && (
        <Answer query={building} rows={6}>
          {({ units }) => (
            <Options
              title={t`几单元？`}
              options={units.map(({ name }) => ({ key: name, words: name }))}
              onPick={(name) => setChosen({ ...chosen, unit: name })}
            />
          )}
        </Answer>
      )}
      {unit !== undefined && (
        <Options
          title={t`几号房？`}
          options={unit.households.map(({ id, room: words }) => ({ key: id, words }))}
          chosen={room?.id}
          onPick={(id) => setChosen({ ...chosen, household: id })}
        />
      )}
      {room !== undefined && (
        <Button busy={saving.isPending} onTap={() => saving.mutate({ householdId: room.id })}>{t`住在 ${room.room}，存好`}</Button>
      )}
    </>
  )
}

/** Saves the home, goes back, and brings it to whoever asked for one. */
function useSaving() {
  const { t } = useLingui()
  const brought = useRef<Home>()
  useUnload(() => endHomeChoice(brought.current))
  return useMutation({
    mutationFn: correctMe,
    onSuccess: ({ home }) => {
      brought.current = home ?? undefined
      showToast(t`住址存好了。`)
      void goBack()
    },
  })
}

/** The levels chosen so far; tapping one clears it and everything below it. */
function Path({ chosen, compound = '', building = '', onBack }: PathProps) {
  const { compound: compoundId, building: buildingId, unit } = chosen
  return (
    <View className='me-path'>
      <Button kind='plain' onTap={() => onBack({})}>{`${compound} ✕`}</Button>
      {buildingId !== undefined && <Button kind='plain' onTap={() => onBack({ compound: compoundId })}>{`${building} ✕`}</Button>}
      {unit !== undefined && (
        <Button kind='plain' onTap={() => onBack({ compound: compoundId, building: buildingId })}>{`${unit} ✕`}</Button>
      )}
    </View>
  )
}

function Compounds({ onPick }: { onPick: (id: string) => void }) {
  const { t } = useLingui()
  return (
    <Answer query={useCompounds()} rows={8}>
      {({ items }) => <Options title={t`哪个小区？`} options={items.map(({ id, name }) => ({ key: id, words: name }))} onPick={onPick} />}
    </Answer>
  )
}

export default whole(HomeChoicePage)
