import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { QueueFilter } from '../../../contract/cases/row'
import { classes, pressable, spoken } from '../../ui/press'
import type { QueueChoice } from './choices'

interface FiltersProps {
  choices: QueueChoice[]
  chosen: QueueChoice
  onChoose: (choice: QueueChoice) => void
  only: QueueFilter | undefined
  onOnly: (only: QueueFilter | undefined) => void
}

/** Chooses a queue and a filter within it, one tap each. */
export function Filters({ choices, chosen, onChoose, only, onOnly }: FiltersProps) {
  const { t } = useLingui()
  const filters: { value: QueueFilter; label: string }[] = [
    { value: 'late', label: t`超时` },
    { value: 'danger', label: t`危险` },
    // A worker's own cases have all been taken already.
    ...(chosen.queue === 'worker' ? [] : [{ value: 'pool' as const, label: t`待接单` }]),
  ]
  return (
    <View className='desk-filters'>
      {choices.length > 1 && (
        <View className='desk-chips' {...spoken({ role: 'group', label: t`谁的` })}>
          {choices.map((choice) => (
            <Chip key={choice.key} label={choice.label} pressed={choice.key === chosen.key} onTap={() => onChoose(choice)} />
          ))}
        </View>
      )}
      <View className='desk-chips' {...spoken({ role: 'group', label: t`只看` })}>
        {filters.map(({ value, label }) => (
          <Chip key={value} small label={label} pressed={only === value} onTap={() => onOnly(only === value ? undefined : value)} />
        ))}
      </View>
    </View>
  )
}

interface ChipProps {
  label: string
  pressed: boolean
  small?: boolean
  onTap: () => void
}

function Chip({ label, pressed, small, onTap }: ChipProps) {
  return (
    <View
      className={classes('desk-chip', 'focusable', pressed && 'desk-chip-pressed', small && 'desk-chip-small')}
      {...pressable({ pressed, onTap })}
    >
      {pressed && small ? `✓ ${label}` : label}
    </View>
  )
}
