import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { classes, pressable, spoken } from '../../ui/press'
import { levelOf, type Spot } from './spots.rules'
import './index.scss'

interface DrawingProps {
  spots: readonly Spot[]
  chosen: string | undefined
  onChoose: (id: string | undefined) => void
}

/** The compounds as blocks with a house for each building and a ring for each yard: the more is open in one, the larger and darker it is. */
export function Drawing({ spots, chosen, onChoose }: DrawingProps) {
  const { t } = useLingui()
  return (
    <View className='troubles-drawing' {...spoken({ role: 'group', label: t`各小区有几件` })}>
      {spots.map((spot) => (
        <Block key={spot.id} spot={spot} chosen={spot.id === chosen} onTap={() => onChoose(spot.id === chosen ? undefined : spot.id)} />
      ))}
    </View>
  )
}

function Block({ spot, chosen, onTap }: { spot: Spot; chosen: boolean; onTap: () => void }) {
  const { t } = useLingui()
  const name = spot.name ?? t`公共地方`
  const many = sayMany(spot.items.length)
  return (
    <View
      className={classes('troubles-block focusable', `troubles-level-${levelOf(spot.items.length)}`, chosen && 'troubles-chosen')}
      {...pressable({ onTap, pressed: chosen, label: `${name} ${many}` })}
    >
      <View className='troubles-name'>{name}</View>
      {spot.items.length > 0 && <View className='troubles-many'>{many}</View>}
      <View className='troubles-yard' {...spoken({ hidden: true })}>
        {spot.parts.map(({ id, building, count }) => (
          <View key={id} className={classes('troubles-house', !building && 'troubles-place', count > 0 && 'troubles-lit')} />
        ))}
      </View>
    </View>
  )
}

const sayMany = (count: number): string => plural(count, { 0: '没有', other: '# 件' })
