import { Text, View } from '@tarojs/components'
import { classes, pressable } from '../../ui/press'

interface ChipProps {
  label: string
  /** How many it shows. */
  number?: string
  pressed: boolean
  small?: boolean
  onTap: () => void
}

export function Chip({ label, number, pressed, small, onTap }: ChipProps) {
  return (
    <View
      className={classes('desk-chip', 'focusable', pressed && 'desk-chip-pressed', small && 'desk-chip-small')}
      {...pressable({ pressed, onTap })}
    >
      <Text>{pressed && small ? `✓ ${label}` : label}</Text>
      {number !== undefined && <Text className='desk-chip-number'>{` ${number}`}</Text>}
    </View>
  )
}
