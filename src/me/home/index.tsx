import { whole } from '../../platform/frame/Whole'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useBuilding, useCompounds } from '../../places/lookup'
import { Answer } from '../../platform/frame/Answer'
import { Failure } from '../../platform/frame/Failure'
import { Page } from '../../platform/frame/Page'
import { StepBack } from '../../platform/frame/StepBack'
import { useLogin } from '../../platform/login'
import { type Trail, useTrail } from '../../platform/trail'
import { Button } from '../../ui/Button'
import { MyHome } from './MyHome'
import { Options } from './Options'
import { useSaving } from './useSaving'
import '../index.scss'

/** The levels of an address, one question each: compound, building, unit, room. A step holds what was chosen so far. */
function HomeChoicePage() {
  const { t } = useLingui()
  const trail = useTrail('')
  const { saving, closed } = useSaving(trail)
  const [household, setHousehold] = useState<{ id: string; room: string }>()
  const chosen = trail.here.split('/').filter(Boolean)
  const known = useLogin() !== undefined
  const room = known && chosen.length === 3 ? household : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: each question begins at its top, with no room chosen
  useEffect(() => {
    setHousehold(undefined)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }, [trail.here])
  const foot = room && (
    <Button busy={saving.isPending} onTap={() => saving.mutate({ householdId: room.id })}>{t`住在 ${room.room}，存好`}</Button>
  )
  return (
    <>
      <StepBack trail={trail} onClosed={closed} />
      <Page title={t`选住址`} login={t`登录后选您的住址`} foot={foot}>
        <View key={trail.here} className='trail-step'>
          {chosen.length === 0 && <MyHome />}
          <Failure far error={saving.error} />
          <Level trail={trail} chosen={chosen} household={household?.id} onHousehold={setHousehold} />
        </View>
      </Page>
    </>
  )
}

interface LevelProps {
  trail: Trail
  chosen: string[]
  household: string | undefined
  onHousehold: (household: { id: string; room: string }) => void
}

function Level({ trail, chosen, household, onHousehold }: LevelProps) {
  const { t } = useLingui()
  const [compoundId, buildingId, unitName] = chosen
  const compounds = useCompounds()
  const building = useBuilding(buildingId)
  const compound = compounds.data?.items.find(({ id }) => id === compoundId)
  const pick = (next: string) => trail.on([...chosen, next].join('/'))
  const names = [compound?.name, building.data?.name, unitName].slice(0, chosen.length)
  return (
    <>
      <Path names={names} onBack={(level) => trail.back(chosen.length - level)} />
      {buildingId === undefined ? (
        <Answer query={compounds} rows={8}>
          {({ items }) =>
            compoundId === undefined ? (
              <Options title={t`哪个小区？`} options={items.map(({ id, name }) => ({ key: id, words: name }))} onPick={pick} />
            ) : (
              <Options
                title={t`哪栋楼？`}
                options={compound?.buildings.map(({ id, name }) => ({ key: id, words: name })) ?? []}
                onPick={pick}
              />
            )
          }
        </Answer>
      ) : (
        <Answer query={building} rows={6}>
          {({ units }) =>
            unitName === undefined ? (
              <Options title={t`几单元？`} options={units.map(({ name }) => ({ key: name, words: name }))} onPick={pick} />
            ) : (
              <Rooms households={units.find(({ name }) => name === unitName)?.households ?? []} chosen={household} onPick={onHousehold} />
            )
          }
        </Answer>
      )}
    </>
  )
}

interface RoomsProps {
  households: { id: string; room: string }[]
  chosen: string | undefined
  onPick: (household: { id: string; room: string }) => void
}

function Rooms({ households, chosen, onPick }: RoomsProps) {
  const { t } = useLingui()
  const pick = (key: string) => {
    const found = households.find(({ id }) => id === key)
    if (found) onPick(found)
  }
  const options = households.map(({ id, room }) => ({ key: id, words: room }))
  return <Options title={t`几号房？`} options={options} chosen={chosen} onPick={pick} />
}

/** The levels chosen so far; tapping one clears it and everything below it. */
function Path({ names, onBack }: { names: (string | undefined)[]; onBack: (level: number) => void }) {
  return (
    <View className='me-path'>
      {names.map((name, level) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a level is its place
        <Button key={level} kind='plain' onTap={() => onBack(level)}>{`${name ?? ''} ✕`}</Button>
      ))}
    </View>
  )
}

export default whole(HomeChoicePage)
