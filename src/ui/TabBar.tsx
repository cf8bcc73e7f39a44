import { View } from '@tarojs/components'
import { Motif } from './papercut/Motif'
import { classes, landmark, pressable, spoken } from './press'
import './TabBar.scss'

interface TabBarProps {
  label: string
  items: { key: string; label: string; motif: string; badge?: number }[]
  active: string
  onSelect: (key: string) => void
}

export function TabBar({ label, items, active, onSelect }: TabBarProps) {
  return (
    <View className='tab-bar' {...landmark('navigation')}>
      <View className='tabs' {...spoken({ role: 'tablist', label })}>
        {items.map(({ key, label: words, motif, badge }) => (
          <View
            key={key}
            className={classes('tab', 'focusable', key === active && 'tab-active')}
            {...pressable({ role: 'tab', selected: key === active, onTap: () => onSelect(key) })}
          >
            <View className='tab-picture'>
              <Motif name={motif} />
              {badge ? <View className='tab-badge'>{badge > 99 ? '99+' : badge}</View> : null}
            </View>
            <View className='tab-words'>{words}</View>
          </View>
        ))}
      </View>
    </View>
  )
}
